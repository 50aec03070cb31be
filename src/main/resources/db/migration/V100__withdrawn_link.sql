-- How often the links to one incident or maintenance order were withdrawn: a link carries the number of its time.
create table withdrawn_link (
  errand       varchar(20)  not null primary key,
  times        integer      not null,
  withdrawn_at timestamp with time zone not null,
  withdrawn_by varchar(64)  not null
);
