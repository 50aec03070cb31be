-- The links on the walls of studios. The token of a link names its row; a link that is revoked stays, to say so.
create table studio_link (
  id         varchar(22)  not null primary key,
  studio     varchar(40)  not null references studio (id) on delete cascade,
  created_at timestamp with time zone not null,
  -- user ids
  created_by varchar(64)  not null,
  revoked_at timestamp with time zone,
  revoked_by varchar(64)
);

create index studio_link_of_studio on studio_link (studio);

-- What came in by a form of a page of ours, by the number that the form was given when it was shown: the same content
-- sent twice is one word.
create table sent_form (
  id       varchar(80)  not null,
  -- SHA-256 of what was written, in hexadecimal digits
  content  varchar(64)  not null,
  incident varchar(20)  not null references incident (number) on delete cascade,
  -- what stands still, of a report: the studio shows it to everybody, and no word that somebody wrote
  part     varchar(30),
  sent_at  timestamp with time zone not null,
  primary key (id, content)
);

create index sent_form_of_incident on sent_form (incident);
