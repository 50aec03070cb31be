-- the words by which reports find a bug: its own and those of the reports linked to it, put together when one is linked;
-- null: its own only
alter table bug add column words varchar(20000);
