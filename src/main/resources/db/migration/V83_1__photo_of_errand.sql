-- Photos of whatever has a number, not of incidents alone; a foreign key without a name of its own goes with its table.
create table errand_photo (
  id       varchar(36)  not null primary key,
  -- an incident's number, or a maintenance order's
  incident varchar(20)  not null,
  -- no foreign key, since incidents know nothing of visits
  visit    varchar(36),
  -- what of it is shown: a checklist's item as component/plan/item; empty: nothing in particular
  subject  varchar(122) not null,
  -- a JPEG; under the 1,048,576 bytes that H2 keeps
  content  bytea        not null,
  -- in pixels
  width    integer      not null,
  height   integer      not null,
  -- SHA-256 of the file as it was sent, in hexadecimal digits: the same photo is kept once
  sent     varchar(64)  not null,
  added_at timestamp with time zone not null,
  added_by varchar(64)  not null,
  caption  varchar(200),
  unique (incident, subject, sent)
);

insert into errand_photo (id, incident, visit, subject, content, width, height, sent, added_at, added_by, caption)
select id, incident, visit, '', content, width, height, sent, added_at, added_by, caption from photo;

drop table photo;
alter table errand_photo rename to photo;
