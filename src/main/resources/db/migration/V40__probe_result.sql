-- the rounds of probes of an incident; a round may be without results, when no component has an address
create table probe_run (
  id        varchar(64) not null primary key,
  incident  varchar(20) not null,
  studio    varchar(40) not null,
  probed_at timestamp with time zone not null
);

-- the latest round of an incident, for the engineer's task
create index probe_run_of_incident on probe_run (incident, probed_at);

-- what a round found: one row for each check of a component, in the round's order
create table probe_result (
  run            varchar(64)   not null references probe_run (id),
  place          integer       not null,
  component      varchar(100)  not null,
  component_type varchar(40)   not null,
  component_name varchar(200)  not null,
  check_kind     varchar(20)   not null,
  outcome        varchar(20)   not null,
  detail         varchar(300)  not null,
  millis         bigint        not null,
  measured       varchar(2000) not null,
  primary key (run, place)
);
