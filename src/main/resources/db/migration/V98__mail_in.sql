-- Every mail that reached us, once, with what became of it. Its bytes are in content, under its id.
create table mail_in (
  id          varchar(36)  not null primary key,
  -- SHA-256 of what makes it this mail and no other, in hexadecimal digits
  mail_key    varchar(64)  not null unique,
  kind        varchar(20)  not null,
  -- WAITING for a person to place it, FILED where it belongs, or KEPT with nothing to do
  state       varchar(20)  not null,
  -- the incident or maintenance order; null: none so far
  number      varchar(20),
  -- why nobody but a person can place it
  reason      varchar(20),
  note        varchar(2000),
  -- as what it was filed; null: it was not, or waits
  filed       varchar(20),
  sender      varchar(254),
  sender_name varchar(200),
  subject     varchar(500) not null,
  -- in bytes
  size        bigint       not null,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  -- when its sender got an answer from us, other than an incident's notices
  answered_at timestamp with time zone,
  placed_by   varchar(64)
);

create index mail_in_sender on mail_in (sender, answered_at);
create index mail_in_answered on mail_in (answered_at);
create index mail_in_number on mail_in (number);

-- Who watches the mailbox: one of all nodes, until he has not been heard from for a while.
create table mailbox_watch (
  mailbox  varchar(200) not null primary key,
  holder   varchar(36)  not null,
  until_at timestamp with time zone not null
);
