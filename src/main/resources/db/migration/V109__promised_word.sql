-- when the operator of an incident hears the next word (R13); no row: none is promised
create table promised_word (
  incident varchar(20) primary key references incident (number) on delete cascade,
  at       timestamp with time zone not null,
  -- the event that it waits for; null: the usual half hour
  awaits   varchar(20)
);
