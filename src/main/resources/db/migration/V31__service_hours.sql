-- The hours of service as data (R2). The revision grows with every edit, so that each node notices.
create table service_hours (
  id                     varchar(20) not null primary key,
  revision               integer     not null,
  closed_on_holidays     boolean     not null,
  closed_on_good_friday  boolean     not null,
  closed_on_5_may        boolean     not null
);

-- closes 00:00 is the end of the day
create table service_window (
  hours       varchar(20) not null references service_hours (id),
  day_of_week integer     not null check (day_of_week between 1 and 7),
  opens       time        not null,
  closes      time        not null,
  primary key (hours, day_of_week, opens)
);

-- single days with other hours; a day without windows is closed
create table service_day (
  hours   varchar(20)  not null references service_hours (id),
  on_date date         not null,
  name    varchar(100) not null,
  primary key (hours, on_date)
);

create table service_day_window (
  hours   varchar(20) not null,
  on_date date        not null,
  opens   time        not null,
  closes  time        not null,
  primary key (hours, on_date, opens),
  foreign key (hours, on_date) references service_day (hours, on_date) on delete cascade
);

insert into service_hours (id, revision, closed_on_holidays, closed_on_good_friday, closed_on_5_may) values
  ('BUSINESS_HOURS', 1, true, false, false),
  ('EXTENDED_HOURS', 1, false, false, false);

insert into service_window (hours, day_of_week, opens, closes) values
  ('BUSINESS_HOURS', 1, '09:00:00', '17:00:00'),
  ('BUSINESS_HOURS', 2, '09:00:00', '17:00:00'),
  ('BUSINESS_HOURS', 3, '09:00:00', '17:00:00'),
  ('BUSINESS_HOURS', 4, '09:00:00', '17:00:00'),
  ('BUSINESS_HOURS', 5, '09:00:00', '17:00:00'),
  ('EXTENDED_HOURS', 1, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 2, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 3, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 4, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 5, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 6, '08:00:00', '22:00:00'),
  ('EXTENDED_HOURS', 7, '08:00:00', '22:00:00');
