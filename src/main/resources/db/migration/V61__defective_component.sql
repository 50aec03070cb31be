-- the studio's component that diagnosis found defective: what a hardware swap replaces
alter table incident add column component varchar(40);
