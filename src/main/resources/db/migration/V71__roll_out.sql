-- Releases on their way to studios: one studio after another, in the order of standing first.

create table roll_out (
  id         varchar(36) not null primary key,
  bug        varchar(40) not null,
  version    varchar(60) not null,
  -- RUNNING, STOPPED, WITHDRAWN, DONE
  state      varchar(10) not null,
  -- why it was stopped or withdrawn
  reason     varchar(500),
  begun_at   timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  -- a release goes to a bug's studios once
  unique (bug, version)
);

-- whom a withdrawn release stops
create index roll_out_by_version on roll_out (version);

create table roll_out_studio (
  roll_out      varchar(36) not null references roll_out (id),
  -- no foreign key: a studio may leave the registry meanwhile
  studio        varchar(40) not null,
  -- it stands still and waits for this fix
  standing      boolean     not null,
  -- WAITING, RUNNING, DONE, FAILED, OFFLINE, SKIPPED
  state         varchar(10) not null,
  -- the release runs there, well or not: who needs a way back
  installed     boolean     not null,
  tries         integer     not null,
  offline_since timestamp with time zone,
  -- not before then, after it was offline
  try_at        timestamp with time zone,
  changed_at    timestamp with time zone not null,
  detail        varchar(500),
  primary key (roll_out, studio)
);

create table withdrawn_release (
  version      varchar(60)  not null primary key,
  reason       varchar(500) not null,
  withdrawn_at timestamp with time zone not null
);
