-- a closing keeps the explanation of its due times, two segments for every paused day: a long pause outgrew 20000
alter table clock_event alter column detail set data type varchar(1000000);
