-- who goes to a studio anyway, agreed or proposed
create index visit_by_studio on visit (studio, state);
