-- Whom an incident's calls reached outside business hours, and who accepted.
create table duty_call (
  incident    varchar(20) not null references incident (number) on delete cascade,
  person      varchar(64) not null,
  called_at   timestamp with time zone not null,
  accepted_at timestamp with time zone,
  -- he keeps it over the change of duty
  kept        boolean not null,
  primary key (incident, person)
);

-- one row: what the tasks were last shown by, and the lock of whoever follows a change of duty
create table duty_state (
  id    smallint      not null primary key,
  state varchar(2000) not null
);

insert into duty_state (id, state) values (1, '');
