-- Calls go to the lines apart, and for callers whose incident is not known yet: the number is an incident's or a call's.
drop table duty_call;

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
