-- Preventive maintenance: plans as data, what each component has had, orders that bundle a studio's work.

-- one row: who plans, edits or closes takes it, so that two nodes never act on the same state
create table maintenance_lock (
  id smallint not null primary key
);

insert into maintenance_lock (id) values (1);

-- an order keeps the edition that it was made from; the one in force makes new orders
create table maintenance_plan (
  id              varchar(40)  not null,
  edition         integer      not null,
  in_force        boolean      not null,
  name            varchar(200) not null,
  component_type  varchar(30)  not null,
  -- no make or model: any
  make            varchar(100),
  model           varchar(100),
  -- what makes it due: days since it was last done, days since installation, counts of the wear counter, firmware
  every_days      integer,
  age_days        integer,
  every_counts    bigint,
  target_firmware varchar(100),
  work_minutes    integer      not null check (work_minutes > 0),
  -- what to bring; no foreign key, plans may be loaded before parts
  part_type       varchar(40),
  retired         boolean      not null,
  primary key (id, edition)
);

create table checklist_item (
  plan    varchar(40)   not null,
  edition integer       not null,
  place   integer       not null,
  id      varchar(40)   not null,
  text    varchar(300)  not null,
  kind    varchar(10)   not null,
  unit    varchar(20),
  minimum numeric(18, 6),
  maximum numeric(18, 6),
  primary key (plan, edition, place),
  foreign key (plan, edition) references maintenance_plan (id, edition)
);

-- Where a plan stands with a component. No foreign key to the component, which may go and come back; serial number,
-- date of installation, firmware, counter and edition are those last looked at: where they differ, it is looked at
-- again.
create table maintenance_standing (
  studio        varchar(40) not null references studio (id),
  component     varchar(40) not null,
  plan          varchar(40) not null,
  edition       integer     not null,
  serial_number varchar(100),
  installed_on  date,
  firmware      varchar(100),
  counter       bigint,
  counter_on    date        not null,
  -- the day from which days count as long as it was never done
  starts_on     date        not null,
  -- whether that day is known, not spread over the studios
  start_known   boolean     not null,
  done_on       date,
  -- counts since it was last done
  counted       bigint      not null,
  due_since     date,
  -- skipped until then
  not_before    date,
  -- what the counter did that it should not
  remark        varchar(300),
  -- when the calendar makes it worth a look; null: only a change does, or an open order has it
  look_on       date,
  primary key (studio, component, plan)
);

create sequence maintenance_number start with 1 cache 1;

create table maintenance_order (
  number      varchar(20)  not null primary key,
  studio      varchar(40)  not null references studio (id),
  state       varchar(10)  not null,
  -- the studio while the order is open: one at most
  open_for    varchar(40)  unique,
  created_for date         not null,
  visit       varchar(36)  references visit (id),
  -- who closed it, when, and if it was skipped, why
  closed_at   timestamp with time zone,
  closed_by   varchar(64),
  reason      varchar(2000),
  constraint open_order check ((open_for is not null) = (state in ('DUE', 'PLANNED')))
);

-- how many were made for a day
create index maintenance_order_by_day on maintenance_order (created_for);
create index maintenance_order_by_studio on maintenance_order (studio);
create index maintenance_order_by_visit on maintenance_order (visit);

create table maintenance_item (
  order_number varchar(20)  not null references maintenance_order (number),
  component    varchar(40)  not null,
  plan         varchar(40)  not null,
  edition      integer      not null,
  due_since    date         not null,
  why          varchar(1000) not null,
  -- what ran there when it was done; null: not done, or not asked
  firmware     varchar(100),
  -- studio/component/plan while the order is open: nothing is ordered twice
  open_for     varchar(122) unique,
  primary key (order_number, component, plan),
  foreign key (plan, edition) references maintenance_plan (id, edition)
);

-- what was found, one row an item of the checklist
create table checklist_result (
  order_number varchar(20) not null,
  component    varchar(40) not null,
  plan         varchar(40) not null,
  place        integer     not null,
  item         varchar(40) not null,
  ok           boolean,
  measured     numeric(18, 6),
  unit         varchar(20),
  note         varchar(1000),
  -- what is wrong, in words; null: nothing
  finding      varchar(2000),
  primary key (order_number, component, plan, place),
  foreign key (order_number, component, plan) references maintenance_item (order_number, component, plan)
);

create table checklist_photo (
  order_number varchar(20) not null,
  component    varchar(40) not null,
  plan         varchar(40) not null,
  place        integer     not null,
  position     integer     not null,
  photo        varchar(40) not null,
  primary key (order_number, component, plan, place, position),
  foreign key (order_number, component, plan, place)
    references checklist_result (order_number, component, plan, place)
);
