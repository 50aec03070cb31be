-- The nightly probe of all studios, and what it found.

create table sweep (
  -- the night's date
  id       varchar(10) not null primary key,
  begun_at timestamp with time zone not null,
  -- too many studios cannot be reached: something is wrong with ourselves
  alarm    varchar(500)
);

-- One look at one studio: round 0 by night, later ones within its opening hours when it could not be reached.
create table sweep_check (
  sweep      varchar(10) not null references sweep (id),
  studio     varchar(40) not null,
  round      integer     not null,
  due_at     timestamp with time zone not null,
  -- the external task that looks; null: not handed out yet
  batch      integer,
  probed_at  timestamp with time zone,
  -- PROBED, UNREACHABLE, NOT_PROBED
  reach      varchar(12),
  -- what was not well, as JSON; null: nothing
  complaints varchar(32000),
  primary key (sweep, studio, round)
);

-- what was found lately; what is still to be looked at
create index sweep_check_by_time on sweep_check (probed_at);
create index sweep_check_by_studio on sweep_check (studio, probed_at);

-- What is not well, for as long as it is: told once, however many nights it stays.
create table sweep_note (
  id         varchar(36)   not null primary key,
  studio     varchar(40)   not null,
  -- FINDING, CANNOT_WORK, UNREACHABLE
  kind       varchar(12)   not null,
  -- empty: the studio as a whole
  component  varchar(40)   not null,
  check_kind varchar(20)   not null,
  words      varchar(1000) not null,
  since      timestamp with time zone not null,
  -- when somebody was told: a finding for maintenance, or an incident
  told_at    timestamp with time zone,
  unique (studio, kind, component, check_kind)
);

create index sweep_note_to_tell on sweep_note (told_at);
