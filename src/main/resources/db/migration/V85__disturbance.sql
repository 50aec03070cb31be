-- Disturbances that hit many studios at once, and the incidents that wait for their end.
create sequence disturbance_number start with 1 cache 1;

create table disturbance (
  number       varchar(20)   not null primary key,
  -- what is down, in words
  service      varchar(200)  not null,
  summary      varchar(2000) not null,
  state        varchar(20)   not null,
  since        timestamp with time zone not null,
  -- a user, or what suspected it
  source       varchar(64)   not null,
  engineer     varchar(64),
  findings     varchar(2000),
  -- the last word to all
  word_nl      varchar(2000),
  word_en      varchar(2000),
  -- why it is none
  reason       varchar(2000),
  solution     varchar(2000),
  evidence     varchar(500),
  restored_at  timestamp with time zone,
  ended_at     timestamp with time zone
);

create index disturbance_by_state on disturbance (state);

-- an incident belongs to one disturbance at most
create table disturbance_incident (
  incident     varchar(20) not null primary key references incident (number) on delete cascade,
  disturbance  varchar(20) not null references disturbance (number),
  joined_at    timestamp with time zone not null,
  joined_by    varchar(64) not null,
  -- when it went on, by itself or with the disturbance
  left_at      timestamp with time zone,
  left_because varchar(500)
);

create index disturbance_incident_of_disturbance on disturbance_incident (disturbance);

-- studios that the sweep found without the service
create table disturbance_studio (
  disturbance varchar(20) not null references disturbance (number),
  studio      varchar(40) not null references studio (id) on delete cascade,
  primary key (disturbance, studio)
);

-- incidents whose report, probes or cause point at a service
create table service_sign (
  incident varchar(20)  not null primary key references incident (number) on delete cascade,
  service  varchar(200) not null,
  seen_at  timestamp with time zone not null
);

create index service_sign_by_service on service_sign (service, seen_at);

-- one at a time decides whether something is a disturbance, so that no two are suspected of one service
create table disturbance_lock (
  id smallint not null primary key
);

insert into disturbance_lock (id) values (1);
