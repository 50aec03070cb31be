-- What people saw on site, made small before it is stored.
create table photo (
  id       varchar(36)   not null primary key,
  incident varchar(20)   not null references incident (number),
  -- no foreign key, since incidents know nothing of visits
  visit    varchar(36),
  -- a JPEG; under the 1,048,576 bytes that H2 keeps
  content  bytea         not null,
  -- in pixels
  width    integer       not null,
  height   integer       not null,
  -- SHA-256 of the file as it was sent, in hexadecimal digits: the same photo is kept once
  sent     varchar(64)   not null,
  added_at timestamp with time zone not null,
  added_by varchar(64)   not null,
  caption  varchar(200),
  unique (incident, sent)
);
