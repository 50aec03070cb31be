-- Bugs, the incidents that they caused, and what the tracker told of them.
create sequence bug_number start with 1 cache 1;

create table bug (
  number             varchar(20)    not null primary key,
  title              varchar(200)   not null,
  description        varchar(10000) not null,
  -- what it affects; no make, model or version: any
  component_type     varchar(30)    not null,
  make               varchar(100),
  model              varchar(100),
  version            varchar(100),
  state              varchar(20)    not null,
  workaround         varchar(4000),
  -- why it was decided so
  reason             varchar(2000),
  -- the version that mends it
  release_version    varchar(100),
  -- owner/repository#7
  tracker_reference  varchar(200)   unique,
  tracker_url        varchar(500),
  -- of the latest change that the tracker told of: older ones come too late
  tracker_changed_at timestamp with time zone,
  created_at         timestamp with time zone not null,
  created_by         varchar(64)    not null,
  closed_at          timestamp with time zone
);

-- an incident has one bug at most
create table bug_incident (
  incident      varchar(20) not null primary key references incident (number),
  bug           varchar(20) not null references bug (number),
  linked_at     timestamp with time zone not null,
  linked_by     varchar(64) not null,
  -- since when it waits for the bug; null: it never did
  waiting_since timestamp with time zone,
  -- when it went on
  released_at   timestamp with time zone,
  constraint bug_released_after_waiting check (released_at is null or waiting_since is not null)
);

create index bug_incident_of_bug on bug_incident (bug);

-- what the tracker sent, so that nothing sent twice counts twice
create table tracker_delivery (
  id          varchar(100) not null primary key,
  received_at timestamp with time zone not null
);

create index tracker_delivery_by_age on tracker_delivery (received_at);
