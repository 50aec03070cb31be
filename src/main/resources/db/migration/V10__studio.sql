-- Who VIVITION serves and what stands there (R1). The ids are the business's own, as the customer list has them.

create table customer (
  id       varchar(40)  not null primary key,
  name     varchar(200) not null,
  -- what the customer reads: nl or en
  language varchar(2)   not null,
  phone    varchar(16),
  mail     varchar(254)
);

-- a call from the customer's own number: which studios may be meant
create index customer_by_phone on customer (phone);

create table studio (
  id        varchar(40)  not null primary key,
  customer  varchar(40)  not null references customer (id),
  name      varchar(200) not null,
  street    varchar(200) not null,
  postcode  varchar(12)  not null,
  city      varchar(100) not null,
  country   varchar(2)   not null,
  latitude  double precision,
  longitude double precision,
  -- where the studio's own agent answers; null: it has none
  agent_url varchar(500)
);

create index studio_by_customer on studio (customer);

-- when somebody is there to let a technician in; weekday 1 is Monday, a closing at 00:00 is the end of the day
create table studio_opening (
  studio  varchar(40) not null references studio (id),
  weekday smallint    not null,
  opens   time        not null,
  closes  time        not null,
  primary key (studio, weekday, opens)
);

-- both dates inclusive, no end: until further notice; the periods of a studio never overlap
create table studio_agreement (
  studio     varchar(40) not null references studio (id),
  agreement  varchar(10) not null,
  valid_from date        not null,
  valid_to   date,
  primary key (studio, valid_from)
);

create table component (
  studio        varchar(40)  not null references studio (id),
  id            varchar(40)  not null,
  type          varchar(30)  not null,
  make          varchar(100),
  model         varchar(100),
  serial_number varchar(100),
  firmware      varchar(100),
  installed_on  date,
  -- shots, turns, cycles: what this type of component wears by; null: not counted
  wear_counter  bigint,
  -- where a probe asks for it; no kind: it cannot be asked
  endpoint_kind varchar(5),
  endpoint_host varchar(253),
  endpoint_port integer,
  endpoint_path varchar(500),
  primary key (studio, id)
);

-- works at one studio, or at all studios of a customer
create table operator (
  id            varchar(40)  not null primary key,
  studio        varchar(40)  references studio (id),
  customer      varchar(40)  references customer (id),
  name          varchar(200) not null,
  phone         varchar(16),
  mail          varchar(254),
  language      varchar(2)   not null,
  prefers_calls boolean      not null,
  constraint operator_of_one check ((studio is null) <> (customer is null))
);

create index operator_by_studio on operator (studio);
create index operator_by_customer on operator (customer);
-- who is calling, who is writing
create index operator_by_phone on operator (phone);
create index operator_by_mail on operator (mail);
