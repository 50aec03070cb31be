-- Files of any size that is taken, cut into pieces: H2 keeps no more than 1,048,576 bytes in one.
create table content (
  id    varchar(36) not null,
  piece integer     not null,
  bytes bytea       not null,
  primary key (id, piece)
);

-- What customers sent along, other than photos: kept as it came, never unpacked.
create table attachment (
  -- of its content, too
  id       varchar(36)  not null primary key,
  -- an incident's number, or a maintenance order's
  number   varchar(20)  not null,
  name     varchar(150) not null,
  -- found in its bytes, not in its name
  type     varchar(20)  not null,
  -- in bytes
  size     bigint       not null,
  -- SHA-256, in hexadecimal digits: the same file is kept once
  sent     varchar(64)  not null,
  added_at timestamp with time zone not null,
  added_by varchar(64)  not null,
  unique (number, sent)
);
