-- What the tracker says of a bug's issue; null: nothing yet.
alter table bug add column tracker_state varchar(30);
