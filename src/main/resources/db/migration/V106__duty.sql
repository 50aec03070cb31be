-- Whom calls reached outside business hours, and who accepted: an incident's, or of a caller whose incident is not
-- known yet, by its number.
create table duty_call (
  incident    varchar(20) not null,
  line        varchar(16) not null,
  person      varchar(64) not null,
  -- named in a shift of that line; else he was called after those
  on_duty     boolean not null,
  -- when the hours end for which he was called, or took it on
  until_at    timestamp with time zone not null,
  called_at   timestamp with time zone not null,
  accepted_at timestamp with time zone,
  -- he keeps it over the change of duty
  kept        boolean not null,
  primary key (incident, line, person)
);

-- for which there was nobody to call: it is said once a duty
create table duty_nobody (
  incident varchar(20) not null,
  line     varchar(16) not null,
  until_at timestamp with time zone not null,
  primary key (incident, line)
);

-- one row: what the tasks were last shown by, and the lock of whoever follows a change of duty
create table duty_state (
  id    smallint      not null primary key,
  state varchar(2000) not null
);

insert into duty_state (id, state) values (1, '');
