-- That somebody wants a plan's work done on a component, since when and why: skipped, it comes back until it is done.
alter table maintenance_standing add column demanded_on date;
alter table maintenance_standing add column demand varchar(1000);
