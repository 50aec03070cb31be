-- Job acquisition and the timer watch ask for the soonest due dates; without this, a million future timers cost a scan
-- of them all at every look.
create index SLA_IDX_JOB_DUEDATE on ACT_RU_JOB (DUEDATE_);
