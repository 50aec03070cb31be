-- The on-call rota: who is on duty outside business hours. Times are local, Europe/Amsterdam.

create table rota (
  line        varchar(20)  not null primary key,
  -- grows with every edit; the row is the lock of the line
  revision    integer      not null,
  -- a date in week 1 of the rotation
  anchor      date         not null,
  weeks       integer      not null,
  changed_at  timestamp with time zone not null,
  changed_by  varchar(64)
);

-- users: ids in the order in which they are called, with a space in between, which no id has
create table rota_entry (
  line        varchar(20)  not null references rota (line),
  position    integer      not null,
  week        integer      not null,
  from_day    integer      not null,
  from_time   time         not null,
  to_day      integer      not null,
  to_time     time         not null,
  users       varchar(700) not null,
  primary key (line, position)
);

create table rota_exception (
  line        varchar(20)  not null references rota (line),
  from_time   timestamp    not null,
  to_time     timestamp    not null,
  users       varchar(700) not null,
  note        varchar(200),
  primary key (line, from_time)
);

insert into rota (line, revision, anchor, weeks, changed_at) values ('SUPPORT', 0, date '2026-01-05', 1, current_timestamp);
insert into rota (line, revision, anchor, weeks, changed_at) values ('TECHNICIAN', 0, date '2026-01-05', 1, current_timestamp);

-- the gaps that the lead is at: those of one task, by the business key of its process
create table rota_gap (
  number      varchar(40)  not null,
  line        varchar(20)  not null references rota (line),
  starts_at   timestamp with time zone not null,
  ends_at     timestamp with time zone not null,
  primary key (line, starts_at)
);
