-- Problems: incidents that repeat, what was decided about them, and whether it helped.
create sequence problem_number start with 1 cache 1;

create table problem (
  number         varchar(20)  not null primary key,
  -- what the incidents have in common: a component, a studio and a cause, or a model wherever it stands. No foreign
  -- key to the component, which may go
  scope          varchar(20)  not null,
  studio         varchar(40)  references studio (id),
  component      varchar(40),
  cause          varchar(20),
  component_type varchar(30),
  make           varchar(100),
  model          varchar(100),
  -- the same as one key
  subject        varchar(250) not null,
  -- the subject while the problem is not over: one at most
  open_for       varchar(250) unique,
  title          varchar(700) not null,
  sign           varchar(200) not null,
  suggestion     varchar(20)  not null,
  watch_days     integer      not null check (watch_days > 0),
  state          varchar(10)  not null,
  raised_at      timestamp with time zone not null,
  -- since when what was decided last can help; later incidents are repeats
  acted_at       timestamp with time zone,
  watch_until    timestamp with time zone,
  over_at        timestamp with time zone,
  outcome        varchar(200),
  constraint problem_not_over check ((open_for is not null) = (state in ('OPEN', 'WATCHED')))
);

create index problem_by_subject on problem (subject, state);

create table problem_incident (
  problem   varchar(20) not null references problem (number),
  incident  varchar(20) not null references incident (number),
  linked_at timestamp with time zone not null,
  primary key (problem, incident)
);

create index problem_of_incident on problem_incident (incident);

-- what was decided, the first time and after each repeat
create table problem_decision (
  problem     varchar(20)   not null references problem (number),
  position    integer       not null,
  action      varchar(20)   not null,
  reason      varchar(2000) not null,
  -- what to maintain, replace, fix
  component   varchar(40),
  bug_title   varchar(200),
  bug_text    varchar(4000),
  decided_at  timestamp with time zone not null,
  decided_by  varchar(64)   not null,
  -- what was trained
  done        varchar(4000),
  primary key (problem, position)
);

-- the order, incident or bug that came of a decision
create table problem_remedy (
  problem   varchar(20) not null,
  position  integer     not null,
  reference varchar(20) not null,
  primary key (problem, position, reference),
  foreign key (problem, position) references problem_decision (problem, position)
);

-- an incident that is a remedy is no repeat
create index problem_remedy_by_reference on problem_remedy (reference);

-- the incidents of a time, of which those of a model are counted
create index incident_by_report on incident (reported_at);
