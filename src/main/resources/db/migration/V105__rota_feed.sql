-- how often somebody has renewed the links to his calendar feeds: those from before do not work any more
create table rota_feed (
  user_id   varchar(64)  not null primary key,
  renewed   integer      not null
);
