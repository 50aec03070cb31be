-- each notice about an incident, numbered by kind: the number tells the Message-IDs of its mails apart (R13)
create table notice (
  incident   varchar(20) not null references incident (number),
  kind       varchar(30) not null,
  occurrence integer     not null,
  told_at    timestamp with time zone not null,
  primary key (incident, kind, occurrence)
);
