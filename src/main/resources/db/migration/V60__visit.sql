-- Spare parts, technicians, and the visits on which they meet a studio.

create table technician (
  -- the id of the user's account
  id                varchar(40)  not null primary key,
  name              varchar(200) not null,
  phone             varchar(16),
  mail              varchar(254),
  street            varchar(200) not null,
  postcode          varchar(12)  not null,
  city              varchar(100) not null,
  country           varchar(2)   not null,
  latitude          double precision,
  longitude         double precision,
  region            varchar(100),
  works_on_holidays boolean      not null
);

create table technician_skill (
  technician     varchar(40) not null references technician (id),
  component_type varchar(30) not null,
  primary key (technician, component_type)
);

-- weekday 1 is Monday, a closing at 00:00 is the end of the day
create table technician_hours (
  technician varchar(40) not null references technician (id),
  weekday    smallint    not null,
  opens      time        not null,
  closes     time        not null,
  primary key (technician, weekday, opens)
);

create table technician_absence (
  technician varchar(40) not null references technician (id),
  starts_at  timestamp with time zone not null,
  ends_at    timestamp with time zone not null,
  reason     varchar(200),
  primary key (technician, starts_at)
);

create table part_type (
  id   varchar(40)  not null primary key,
  name varchar(200) not null
);

-- the components that a part of this type can replace; no make or model: any
create table part_fit (
  part_type      varchar(40) not null references part_type (id),
  place          integer     not null,
  component_type varchar(30) not null,
  make           varchar(100),
  model          varchar(100),
  primary key (part_type, place)
);

create table stock_location (
  id         varchar(40)  not null primary key,
  name       varchar(200) not null,
  kind       varchar(10)  not null,
  -- whose van it is; a technician has one at most
  technician varchar(40)  unique references technician (id),
  street     varchar(200) not null,
  postcode   varchar(12)  not null,
  city       varchar(100) not null,
  country    varchar(2)   not null,
  latitude   double precision,
  longitude  double precision,
  constraint van_of_a_technician check ((kind = 'VAN') = (technician is not null))
);

create table reorder_level (
  location  varchar(40) not null references stock_location (id),
  part_type varchar(40) not null references part_type (id),
  pieces    integer     not null check (pieces >= 0),
  primary key (location, part_type)
);

-- one row a piece: that is why stock cannot become negative
create table part (
  id             varchar(36) not null primary key,
  part_type      varchar(40) not null references part_type (id),
  serial_number  varchar(100),
  state          varchar(10) not null,
  -- where it lies or, ordered, will arrive; null: with the customer, or lost
  location       varchar(40) references stock_location (id),
  -- whom it is or was for
  incident       varchar(20),
  component      varchar(40),
  -- incident/component while it waits for its swap: neither can have two pieces, nor a piece two of them
  claim          varchar(61) unique,
  reserved_until timestamp with time zone,
  expected_at    timestamp with time zone,
  -- the claim that it turned out not to fit
  misfit_of      varchar(61),
  constraint part_claimed check (claim is null or state in ('ORDERED', 'RESERVED', 'PICKED')),
  constraint part_reserved check (state not in ('RESERVED', 'PICKED') or (claim is not null and reserved_until is not null))
);

-- what lies where
create index part_by_location on part (location, part_type, state);
-- the nearest free piece that fits
create index part_by_type on part (part_type, state);
-- what an incident used, what it still owes
create index part_by_incident on part (incident);
create index part_by_serial_number on part (serial_number);

create table visit (
  id           varchar(36)  not null primary key,
  -- the incident's number; no foreign key, since maintenance plans its visits without one
  incident     varchar(20)  not null,
  purpose      varchar(12)  not null,
  studio       varchar(40)  not null references studio (id),
  -- where it was when the visit was planned
  studio_name  varchar(310) not null,
  latitude     double precision,
  longitude    double precision,
  component    varchar(40),
  -- what the technician must be able to do; null: anybody can
  skill        varchar(30),
  work_minutes integer      not null check (work_minutes > 0),
  state        varchar(10)  not null,
  -- incident/purpose/component while it is ahead: nothing is planned twice
  planned_for  varchar(80)  unique,
  technician   varchar(40)  references technician (id),
  part         varchar(36)  references part (id),
  pick_up      varchar(40)  references stock_location (id),
  -- of the work
  starts_at    timestamp with time zone,
  ends_at      timestamp with time zone,
  -- of the calendar invitation
  sequence     integer      not null,
  agreed_with  varchar(200),
  agreed_how   varchar(10),
  -- the slot that the customer chose himself, and the pause that this brought (R8)
  chosen_start timestamp with time zone,
  paused_since timestamp with time zone,
  paused_until timestamp with time zone,
  -- when it turned out how it ended
  over_at      timestamp with time zone,
  failed_by    varchar(12),
  note         varchar(2000),
  signed_off_by varchar(200),
  created_at   timestamp with time zone not null
);

-- a technician's schedule
create index visit_by_technician on visit (technician, ends_at);
create index visit_by_incident on visit (incident);

-- When the technician leaves for a visit, and when he is home again or leaves for the next: no two of his visits ahead
-- overlap in these. They change with his other visits, so they are written under his row's lock, not the visit's.
create table visit_way (
  visit      varchar(36) not null primary key references visit (id),
  departs_at timestamp with time zone not null,
  free_at    timestamp with time zone not null
);

-- what the customer was offered, kept for R8: a slot later than one offered in time pauses the clock
create table visit_slot (
  id             varchar(36)   not null primary key,
  visit          varchar(36)   not null references visit (id),
  technician     varchar(40)   not null references technician (id),
  departs_at     timestamp with time zone not null,
  starts_at      timestamp with time zone not null,
  ends_at        timestamp with time zone not null,
  keeps_deadline boolean       not null,
  why            varchar(1000) not null,
  offered_at     timestamp with time zone not null,
  unique (visit, technician, starts_at)
);
