-- Which incident people were told a note by: once it is restored, the note stands for nothing until it is seen again.
alter table sweep_note add column incident varchar(20);
-- the incident is about this note alone, as opposed to one that was there before
alter table sweep_note add column own boolean default false not null;
-- when the incident was restored, or ended otherwise
alter table sweep_note add column over_at timestamp with time zone;
