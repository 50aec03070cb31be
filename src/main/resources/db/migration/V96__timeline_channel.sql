-- over which channel it came, and what it was in a word that pages translate; null where there is none
alter table timeline_entry add column channel varchar(20);
alter table timeline_entry add column code varchar(40);
