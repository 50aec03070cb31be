-- what did not work before an installation that was begun and is taken up again; null: not known
alter table roll_out_studio add column dead_before varchar(2000);

-- whose turn it is in whatever roll-out, and what it got there
create index roll_out_studio_by_studio on roll_out_studio (studio, state);
