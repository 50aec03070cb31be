-- What is told to whom about an incident or an order (R13). What tells the operator of a change of phase waits a while,
-- so that it goes with what follows it, and at night until the morning.
create table told_notice (
  id           bigint generated always as identity primary key,
  incident     varchar(20)  not null,
  kind         varchar(30)  not null,
  occurrence   integer      not null,
  audience     varchar(20)  not null,
  -- as the notice was told with: null for nothing
  reason       varchar(20000),
  visit        varchar(64),
  component    varchar(64),
  told_at      timestamp with time zone not null,
  goes_at      timestamp with time zone not null,
  -- when its mail was written, or when it was true no more; null while it waits
  settled_at   timestamp with time zone,
  -- whether something truer took its place: no mail tells it
  overtaken    boolean not null
);
create index told_notice_by_incident on told_notice (incident, settled_at);

-- every mail that was written, as its reader got it
create table sent_notice (
  id         bigint generated always as identity primary key,
  incident   varchar(20)   not null,
  -- kinds of notice, the most important first, with commas between
  kinds      varchar(1000) not null,
  audience   varchar(20)   not null,
  address    varchar(320)  not null,
  -- null: it could not be written
  subject    varchar(2000),
  text       varchar(200000),
  written_at timestamp with time zone not null,
  -- null while it waits to be sent
  sent_at    timestamp with time zone,
  -- the instance of process "notice" that sends it
  process    varchar(64)   not null
);
create index sent_notice_by_incident on sent_notice (incident);
create index sent_notice_by_process on sent_notice (process);
