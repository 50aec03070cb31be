package com.vivition.sla.incident;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Words in which the stories of an incident are told. Times are local, of 2026 ({@code Mon 16 Nov 10:00}), where every
 * story begins; it is about one incident at a time, {@link #incident}.
 */
@SteeredApplication
abstract class Story {

  @Autowired
  SteeredClock clock;
  @Autowired
  IncidentActions actions;
  @Autowired
  Incidents incidents;
  @Autowired
  RuntimeService runtime;
  @Autowired
  TaskService tasks;
  @Autowired
  FormService forms;
  @Autowired
  IdentityService identity;
  @Autowired
  ManagementService management;
  @Autowired
  RepositoryService repository;
  @Autowired
  ExternalTaskService externalTasks;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  ObjectMapper json;

  /** The number of the incident that the story is about. */
  String incident;

  @BeforeEach
  void aNewWeek() {
    // the stories before are over; also their notices
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story", true, true, true));
    jdbc.sql("update incident set merged_into = null").update();
    Tables.withoutIncidents(jdbc);
    incident = null;
    itIs("Mon 16 Nov 10:00");
  }

  @AfterEach
  void theEnd() {
    identity.clearAuthentication();
    clock.release();
  }

  // ---- time

  static Instant at(String local) {
    final var format = new DateTimeFormatterBuilder().appendPattern("EEE d MMM HH:mm[:ss]")
        .parseDefaulting(ChronoField.YEAR, 2026).toFormatter(Locale.ENGLISH);
    return LocalDateTime.parse(local, format).atZone(Reporting.ZONE).toInstant();
  }

  /** It is that time; no timer has fired meanwhile: the application was down. */
  void itIs(String local) {
    clock.set(at(local));
  }

  /** Time passes; every timer fires on time. */
  void until(String local) {
    until(at(local));
  }

  /** As above, to an instant of any year. */
  void until(Instant end) {
    for (Optional<Job> job = due(end); job.isPresent(); job = due(end)) {
      final Instant due = job.get().getDuedate().toInstant();
      clock.set(due.isAfter(clock.instant()) ? due : clock.instant());
      fires(job.get());
    }
    clock.set(end);
  }

  void fires(Job job) {
    management.executeJob(job.getId());
  }

  private Optional<Job> due(Instant end) {
    return begun(management.createJobQuery().duedateLowerThan(Date.from(end.plusMillis(1))));
  }

  /** What tells the operator, which has stories of its own. */
  private static final Set<String> TELLING = Set.of("tell-operator", "keep-informed");

  /** The first of them that belongs to something begun: what begins by itself every day has stories of its own. */
  private static Optional<Job> begun(JobQuery jobs) {
    return jobs.orderByJobDuedate().asc().list().stream().filter(job -> job.getProcessInstanceId() != null).findFirst();
  }

  /** The timer fires that begins that process every day. */
  void begins(String process) {
    management.executeJob(management.createJobQuery().processDefinitionKey(process).list().stream()
        .filter(job -> job.getProcessInstanceId() == null).findFirst().orElseThrow().getId());
  }

  /** When anything is to happen by itself, besides telling: the next timer; "never" when none is armed. */
  String nextTimer() {
    return management.createJobQuery().timers().duedateLowerThan(Date.from(Instant.parse("2900-01-01T00:00:00Z")))
        .orderByJobDuedate().asc().list().stream()
        .filter(job -> job.getProcessInstanceId() != null && !TELLING.contains(job.getProcessDefinitionKey())).findFirst()
        .map(job -> Words.at(job.getDuedate().toInstant())).orElse("never");
  }

  // ---- what people do

  /** A report comes over another way than the start form; the studio stands still and cars are waiting. */
  void reported(String studio, Channel channel) {
    reported(studio, channel, Impact.STANDSTILL, Urgency.NOW);
  }

  void reported(String studio, Channel channel, Impact impact, Urgency urgency) {
    final var report = new Report(studio, channel, "The turntable does not turn", null, impact, urgency, null, null, null);
    incident = as("support", () -> actions.report(report, "support")).number();
  }

  /** Support types a call into the start form. */
  void called(Object... answers) {
    final String definition = repository.createProcessDefinitionQuery().processDefinitionKey("incident").latestVersion()
        .singleResult().getId();
    incident = as("support", () -> forms.submitStartForm(definition, fields(answers))).getBusinessKey();
    if (incident == null) {
      incident = jdbc.sql("select max(number) from incident").query(String.class).single();
    }
  }

  /** Somebody completes his form of the incident. */
  void submit(String user, String form, Object... answers) {
    final String task = task(form).getId();
    as(user, () -> {
      forms.submitTaskForm(task, fields(answers));
      return null;
    });
  }

  void triaged(Impact impact, Urgency urgency) {
    submit("support", "triage", "isIncident", "YES", "studio", it().studio(), "impact", impact.name(), "urgency", urgency.name());
  }

  void triaged() {
    triaged(Impact.STANDSTILL, Urgency.NOW);
  }

  void diagnosed(String outcome, String cause, String findings) {
    submit("support", "diagnose-remotely", "outcome", outcome, "cause", cause, "findings", findings);
  }

  void restoredRemotely() {
    diagnosed("WORKS_AGAIN", "SOFTWARE", "Restarted the studio software, it takes pictures again");
  }

  void moreNeeded() {
    diagnosed("MORE_NEEDED", "HANDLING", "The turntable's driver is set up wrong");
  }

  void repaired() {
    submit("support", "help-customer", "work", "Driver replaced", "cause", "HANDLING", "worksAgain", "YES");
  }

  void confirmed(String confirmation) {
    submit("support", "confirm-with-operator", "confirmation", confirmation);
  }

  void closed(Object... more) {
    final var answers = fields(more);
    answers.putIfAbsent("cause", "SOFTWARE");
    answers.putIfAbsent("solution", "Restarted");
    final String task = task("close-incident").getId();
    as("support", () -> {
      forms.submitTaskForm(task, answers);
      return null;
    });
  }

  /** The worker has probed the studio and found its first component in that state. */
  void probed(String component, String type, String outcome) {
    final var results = Map.of("id", java.util.UUID.randomUUID().toString(), "at", clock.instant().toString(), "results",
        List.of(Map.of("component", component, "type", type, "name", component, "check", "HEALTH", "outcome", outcome,
            "detail", "as probed", "millis", 12, "measured", Map.of())));
    final LockedExternalTask probe = externalTasks.fetchAndLock(1, "worker").topic("probe-studio", 60_000).execute().get(0);
    externalTasks.complete(probe.getId(), "worker", Map.of("probeResults", SpinValues.jsonValue(written(results)).create()));
  }

  // ---- what can be seen

  Incident it() {
    return incidents.get(incident);
  }

  SlaClock its() {
    return incidents.clock(incident);
  }

  /** RESTORE's due time; "none" without. */
  String due() {
    return its().due(Target.RESTORE).map(Words::at).orElse("none");
  }

  Verdict.Outcome verdict() {
    return its().verdict(Target.RESTORE, clock.instant()).map(Verdict::outcome).orElse(null);
  }

  /** The forms that wait for somebody, by name. */
  List<String> open() {
    return openTasks().stream().map(Task::getTaskDefinitionKey).filter(form -> !toldElsewhere(form)).sorted().toList();
  }

  /** Calls of who is on duty at night have stories of their own. */
  boolean toldElsewhere(String what) {
    return what.equals("accept-call") || what.startsWith("duty called");
  }

  Task task(String form) {
    return openTasks().stream().filter(task -> task.getTaskDefinitionKey().equals(form)).findFirst()
        .orElseThrow(() -> new AssertionError("No " + form + " is open, but " + open()));
  }

  private List<Task> openTasks() {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).initializeFormKeys().list();
  }

  /** The notices so far, in their order, also those that wait; without promised words: "acknowledged to operator". */
  List<String> told() {
    return jdbc.sql("select kind, audience from told_notice where incident = ? and kind <> 'WORD' order by id").param(incident)
        .query((row, index) -> (row.getString(1).replace('_', ' ') + " to " + row.getString(2)).toLowerCase(Locale.ROOT))
        .list().stream().filter(notice -> !toldElsewhere(notice)).toList();
  }

  /** The notices since the first so many. */
  List<String> told(int since) {
    return told().subList(since, told().size());
  }

  /** What waits to be told to the operator is told, without any time passing. */
  void allIsTold() {
    management.createJobQuery().processDefinitionKey("tell-operator").list().stream()
        .filter(job -> incident.equals(businessKey(job))).forEach(job -> management.executeJob(job.getId()));
  }

  private String businessKey(Job job) {
    return runtime.createProcessInstanceQuery().processInstanceId(job.getProcessInstanceId()).singleResult().getBusinessKey();
  }

  /** The addresses to which that kind of notice waits to be sent, first in its mail. */
  List<String> mailedTo(String kind) {
    allIsTold();
    return runtime.createProcessInstanceQuery().processDefinitionKey("notice").processInstanceBusinessKey(incident)
        .variableValueEquals("notice", kind).list().stream()
        .map(notice -> (String) runtime.getVariable(notice.getId(), "to")).sorted(Comparator.naturalOrder()).toList();
  }

  /** What the timeline says of that kind. */
  List<String> timeline(TimelineEntry.Kind kind) {
    return incidents.timeline(incident).stream().filter(entry -> entry.kind() == kind).map(TimelineEntry::text).toList();
  }

  /** Whether the process of the incident has ended. */
  boolean ended() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "incident").count() == 0;
  }

  // ---- behind the words

  <T> T as(String user, Supplier<T> work) {
    identity.setAuthentication(user, List.of(user));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  void as(String user, Runnable work) {
    as(user, () -> {
      work.run();
      return null;
    });
  }

  private static Map<String, Object> fields(Object... pairs) {
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }

  String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
