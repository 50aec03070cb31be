-- who has a visit in his calendar, and as what: whoever was invited hears of every change, and nobody twice
create table invitation (
  visit     varchar(36)  not null references visit (id) on delete cascade,
  -- OPERATOR or TECHNICIAN
  audience  varchar(20)  not null,
  address   varchar(254) not null,
  name      varchar(200),
  language  varchar(2)   not null,
  -- of what was sent last
  sequence  integer      not null,
  cancelled boolean      not null,
  -- the visit's time as it was told last
  starts_at timestamp with time zone not null,
  ends_at   timestamp with time zone not null,
  primary key (visit, audience, address)
);
