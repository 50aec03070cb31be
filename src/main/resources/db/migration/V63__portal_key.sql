-- The key that signs the links to the operator page: one row, one key for all nodes. The first node to start fills it in;
-- emptied by hand, it is filled anew at the next start, and every link sent before is void.
create table portal_key (
  id     smallint not null primary key check (id = 1),
  secret bytea
);

insert into portal_key (id, secret) values (1, null);
