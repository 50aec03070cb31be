-- Every call of the emergency number, whoever rang and whatever came of it.
create sequence emergency_call_number start with 1 cache 1;

create table emergency_call (
  number       varchar(20)  not null primary key,
  -- the telephone system's own, or what a repeated request repeats; null: typed into the form
  reference    varchar(100),
  recorded_by  varchar(64)  not null,
  -- as it was sent or typed; null: withheld
  caller       varchar(100),
  called_at    timestamp with time zone not null,
  recorded_at  timestamp with time zone not null,
  -- null: not known (yet)
  studio       varchar(40)  references studio (id),
  -- what the caller, or his system, named as his studio
  said_studio  varchar(100),
  summary      varchar(200) not null,
  stands_still varchar(20)  not null,
  incident     varchar(20)  references incident (number),
  outcome      varchar(20)  not null,
  constraint emergency_call_once unique (recorded_by, reference)
);

create index emergency_call_of_incident on emergency_call (incident);
