-- What is to be done about a finding: REPORT, REPLACE or WATCH.
alter table checklist_result add act varchar(10);
update checklist_result set act = 'WATCH' where finding is not null;
alter table checklist_result add constraint act_on_finding check ((act is null) = (finding is null));

-- the same for firmware that is not as it should be afterwards; null: not said
alter table maintenance_item add firmware_act varchar(10);
