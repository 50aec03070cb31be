package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict.Outcome;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.diagnosis.sweep.ServiceDown;
import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceState;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.testing.Tells;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A service that is down is diagnosed, told and repaired once; each studio's incident keeps its own clock and verdict. */
@Tells("disturbance")
@Tells("look-for-disturbance")
@Tells(value = "incident", inClasses = 10)
class DisturbanceProcessTest extends Story {

  private static final List<String> STUDIOS = List.of("amersfoort-1", "venlo-1", "gent-1", "tilburg-1");

  @Autowired
  private Disturbances disturbances;
  @Autowired
  private ApplicationEventPublisher events;

  @Test
  void forty_studios_have_one_diagnosis_forty_words_and_forty_clocks_of_their_own() {
    final List<String> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      until("Mon 16 Nov 1%d:%02d".formatted(i / 20, i % 20 * 3));
      uploadFails(STUDIOS.get(i % 4));
      all.add(incident);
    }
    assertThat(disturbances.open()).as("the third customer makes it one").hasSize(1);
    assertThat(only().state()).isEqualTo(DisturbanceState.SUSPECTED);
    assertThat(shown("confirm-disturbance", "briefing")).contains(all.get(0), all.get(39));
    confirmed(true);
    work();
    assertThat(disturbances.waiting(only().number())).containsExactlyInAnyOrderElementsOf(all);
    all.forEach(each -> {
      incident = each;
      assertThat(open()).as("no task an incident while it waits").isEmpty();
      assertThat(it().state()).isEqualTo(IncidentState.IN_REPAIR);
      assertThat(it().priorityConfirmed()).isTrue();
      assertThat(told()).containsExactly("acknowledged to operator", "disturbance to operator");
    });

    until("Mon 16 Nov 12:10");
    diagnosedOnce();
    work();
    all.forEach(each -> {
      incident = each;
      assertThat(told()).filteredOn("disturbance to operator"::equals).as("one word to all").hasSize(2);
    });
    until("Mon 16 Nov 14:10");
    repaired("2026-11-16T14:05+01:00");
    work();

    final List<Outcome> verdicts = all.stream().map(each -> {
      incident = each;
      assertThat(its().restoredAt()).contains(at("Mon 16 Nov 14:05"));
      assertThat(open()).containsExactly("confirm-with-operator");
      assertThat(it().cause()).isEqualTo(Cause.ONLINE_SERVICE);
      return its().verdict(Target.RESTORE, clock.instant()).orElseThrow().outcome();
    }).toList();
    assertThat(verdicts).as("reported at 10:00, due at 14:00").startsWith(Outcome.BREACHED);
    assertThat(verdicts).contains(Outcome.MET, Outcome.NO_TARGET);
    assertThat(only().state()).isEqualTo(DisturbanceState.RESTORED);
    assertThat(running()).isFalse();
  }

  @Test
  void what_support_declares_is_certain_and_open_incidents_join_wherever_their_engineers_are() {
    uploadFails("amersfoort-1");
    final String triaged = incident;
    triaged();
    uploadFails("venlo-1");
    declared("gather", "YES");
    work();

    assertThat(disturbances.waiting(only().number())).containsExactly(triaged, incident);
    assertThat(only().state()).isEqualTo(DisturbanceState.CONFIRMED);
    assertThat(only().engineer()).isEqualTo("support");
    assertThat(its().addressedAt()).as("confirming counts as triage").contains(clock.instant());
    incident = triaged;
    assertThat(open()).as("the diagnosis is interrupted").isEmpty();
    assertThatThrownBy(() -> declared("gather", "NO")).hasMessageContaining("is confirmed already");
  }

  @Test
  void a_suspicion_that_is_none_is_dismissed_and_its_signs_are_not_looked_at_again() {
    events.publishEvent(new ServiceDown(List.of("amersfoort-1", "venlo-1"), "The upload service does not answer", "2026-11-16"));
    events.publishEvent(new ServiceDown(List.of("gent-1"), "The upload service does not answer", "2026-11-16"));
    looked();
    uploadFails("amersfoort-1");
    assertThat(disturbances.open()).as("one of that service").hasSize(1);
    assertThat(shown("confirm-disturbance", "briefing")).contains("The sweep found 3 studios", incident);
    assertThatThrownBy(() -> submitShared("confirm-disturbance", "isDisturbance", "NO")).hasMessageContaining("Say why");
    submitShared("confirm-disturbance", "isDisturbance", "NO", "reason", "Our own name service was down");

    assertThat(running()).isFalse();
    assertThat(disturbances.get(only().number()).state()).isEqualTo(DisturbanceState.DISMISSED);
    assertThat(open()).containsExactly("triage");
    uploadFails("venlo-1");
    uploadFails("gent-1");
    assertThat(disturbances.open()).as("two customers since").isEmpty();
  }

  @Test
  void an_engineer_who_finds_a_service_down_declares_it_and_the_next_one_joins() {
    diagnosedAsService("amersfoort-1", null);
    final String first = incident;
    assertThat(open()).isEmpty();
    assertThat(told()).containsExactly("acknowledged to operator", "in diagnosis to operator", "disturbance to operator");
    assertThat(only().summary()).isEqualTo("The turntable does not turn");
    work();

    reported("venlo-1", Channel.PHONE);
    assertThat(tasks.getVariable(task("triage").getId(), "downNow").toString()).contains("Upload service");
    triaged();
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "ONLINE_SERVICE", "disturbance", only().number(),
        "findings", "No upload");
    assertThat(disturbances.waiting(only().number())).containsExactly(first, incident);
    uploadFails("gent-1");
    diagnosedOnce("gather", "YES");
    work();
    assertThat(disturbances.waiting(only().number())).hasSize(3).contains(incident);
    assertThat(mailed()).contains("The server is being replaced");
    submitShared("repair-disturbance", "worksAgain", "NO", "wordNl", "Het duurt langer", "wordEn", "It takes longer");
    work();
    assertThat(told()).filteredOn("disturbance to operator"::equals).as("as he joined, and now").hasSize(2);
    assertThat(task2("repair-disturbance")).isNotNull();
  }

  @Test
  void a_studio_for_which_it_does_not_work_goes_back_to_a_diagnosis_of_its_own() {
    diagnosedAsService("amersfoort-1", null);
    final String restored = incident;
    diagnosedAsService("venlo-1", null);
    work();
    diagnosedOnce();
    work();
    assertThatThrownBy(() -> repaired("2026-11-16T23:00+01:00")).hasMessageContaining("lies ahead");
    // as Tasklist sends it
    repaired(null, "except", SpinValues.jsonValue("[\"" + incident + "\"]").create());
    work();

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(its().restoredAt()).isEmpty();
    assertThat(disturbances.of(incident)).isEmpty();
    incident = restored;
    assertThat(its().restoredAt()).isPresent();
    assertThat(open()).containsExactly("confirm-with-operator");
    confirmed("WORKS");
    closed("cause", "ONLINE_SERVICE");
    assertThat(ended()).isTrue();
  }

  @Test
  void who_reports_after_the_service_works_has_a_clock_that_stops_with_his_report() {
    diagnosedAsService("amersfoort-1", null);
    work();
    diagnosedOnce();
    work();
    until("Mon 16 Nov 10:30");
    diagnosedAsService("venlo-1", null);
    repaired("2026-11-16T10:15+01:00");
    work();

    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 10:30"));
  }

  @Test
  void a_cancelled_corrected_or_restored_incident_leaves_the_disturbance() {
    diagnosedAsService("amersfoort-1", null);
    final String number = only().number();
    actions.cancel(incident, "Not needed any more", "support");
    assertThat(disturbances.waiting(number)).isEmpty();
    assertThat(ended()).isTrue();

    diagnosedAsService("amersfoort-1", null);
    actions.correct(incident, new CorrectionRequest("venlo-1", null, null, null, null, "Wrong studio"), "support", true);
    assertThat(disturbances.waiting(number)).isEmpty();
    assertThat(open()).containsExactly("diagnose-remotely");

    diagnosedAsService("gent-1", null);
    actions.restored(incident, null, "Pictures arrive", "support");
    assertThat(disturbances.waiting(number)).isEmpty();
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void a_mistake_in_the_table_of_signs_refuses_no_report_and_points_at_nothing() throws IOException {
    final String table = Files.readString(Path.of("processes/disturbance-signs.dmn"));
    for (final String mistaken : List.of(table.replaceAll("<text>3</text>", "<text></text>"),
        table.replaceAll("<text>\"Upload service\"</text>", "<text></text>"),
        table.replaceAll("<text>60</text>", "<text>\"an hour\"</text>"),
        table.replace("matches(?, ", "matches(nobody, 1, "))) {
      final String deployment = repository.createDeployment().addString("disturbance-signs.dmn", mistaken).deploy()
          .getId();
      try {
        uploadFails("amersfoort-1");
        assertThat(open()).as("recorded and to be triaged (R5)").containsExactly("triage");
        triaged();
        probed("upload-1", "UPLOAD_SERVICE", "FAILED");
        looked();
      } finally {
        repository.deleteDeployment(deployment, true);
      }
    }
    assertThat(looks()).isEmpty();
    assertThat(disturbances.open()).isEmpty();
  }

  @Test
  void a_look_that_somebody_suspended_refuses_no_report() {
    repository.suspendProcessDefinitionByKey("look-for-disturbance");
    try {
      uploadFails("amersfoort-1");
      events.publishEvent(new ServiceDown(List.of("venlo-1"), "The upload service does not answer", "2026-11-16"));
    } finally {
      repository.activateProcessDefinitionByKey("look-for-disturbance");
    }
    assertThat(open()).containsExactly("triage");
    assertThat(task2("confirm-disturbance")).isNotNull();
  }

  @Test
  void an_incident_that_began_before_its_model_knew_of_disturbances_stays_with_its_engineer() throws IOException {
    final String earlier = Files.readString(Path.of("processes/incident.bpmn"))
        .replace("name=\"DisturbanceJoined\"", "name=\"NothingYet\"")
        .replace("camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\"");
    final String deployment = repository.createDeployment().addString("incident.bpmn", earlier).deploy().getId();
    try {
      uploadFails("amersfoort-1");
      declared("gather", "YES");
      work();
      assertThat(disturbances.waiting(only().number())).isEmpty();
      assertThat(its().addressedAt()).isEmpty();
      diagnosedOnce("gather", "YES");
      work();
      repaired(null);
      work();
      assertThat(its().restoredAt()).isEmpty();
      triaged();
      assertThat(open()).as("diagnosed as ever").containsExactly("diagnose-remotely");
    } finally {
      repository.deleteDeployment(deployment, true, true, true);
    }
  }

  @Test
  void a_service_does_not_work_again_since_a_time_at_which_it_was_known_to_be_down() {
    diagnosedAsService("amersfoort-1", null);
    work();
    until("Mon 16 Nov 11:20");
    diagnosedOnce();
    work();
    until("Mon 16 Nov 15:00");
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    assertThatThrownBy(() -> repaired("2026-11-15T14:05+01:00")).as("the day before, by mistake")
        .hasMessageContaining("was down on").hasMessageContaining("11:20");
    assertThatThrownBy(() -> repaired("2026-11-16T11:10+01:00")).hasMessageContaining("11:20");
    repaired("2026-11-16T14:30+01:00");
    work();

    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 14:30"));
    assertThat(verdict()).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void an_engineer_diagnoses_while_reports_come_in_and_gathers_without_touching_what_others_work_on() {
    diagnosedAsService("amersfoort-1", null);
    work();
    uploadFails("venlo-1");
    final String first = incident;
    uploadFails("gent-1");
    final String second = incident;
    assertThat(shown("diagnose-disturbance", "briefing")).contains(first, second);
    uploadReported("tilburg-1");
    assertThat(shown("diagnose-disturbance", "briefing")).as("no report touches the task").doesNotContain(incident);
    incident = second;
    diagnosedOnce("gather", "YES");
    looked();
    assertThat(disturbances.waiting(only().number())).as("the engineer waits for none of them")
        .doesNotContain(first, incident);
    assertThat(task2("repair-disturbance")).isNotNull();
    work();
    assertThat(disturbances.waiting(only().number())).contains(first, incident);
    work();
    assertThat(shown("repair-disturbance", "incidents")).as("may be left out").contains(first, incident);
  }

  @Test
  void what_cannot_be_gathered_or_told_holds_up_neither_diagnosis_nor_repair() {
    uploadFails("amersfoort-1");
    declared("gather", "YES");
    assertThat(task2("diagnose-disturbance")).as("before any incident is gathered").isNotNull();
    work();
    repository.suspendProcessDefinitionByKey("notice");
    try {
      diagnosedOnce();
      assertThatThrownBy(this::work).hasMessageContaining("suspended");
      assertThat(task2("repair-disturbance")).isNotNull();
    } finally {
      repository.activateProcessDefinitionByKey("notice");
    }
    work();
    assertThat(mailed()).contains("De server wordt vervangen");
  }

  @Test
  void gathered_incidents_are_triaged_by_whoever_looked_at_their_signs() {
    uploadFails("amersfoort-1");
    uploadFails("venlo-1");
    final String gathered = incident;
    uploadFails("tilburg-1");
    diagnosedAsService("gent-1", null);
    assertThat(only().engineer()).isEqualTo("support");
    final String task = task2("confirm-disturbance").getId();
    as("lead", () -> forms.submitTaskForm(task, fields("isDisturbance", "YES", "gather", "YES")));
    work();

    incident = gathered;
    assertThat(it().engineer()).isEqualTo("lead");
  }

  @Test
  void nobody_is_told_of_a_disturbance_that_is_no_longer_his() {
    diagnosedAsService("amersfoort-1", null);
    final String restored = incident;
    diagnosedAsService("venlo-1", null);
    final String cancelled = incident;
    diagnosedAsService("gent-1", null);
    work();
    diagnosedOnce();
    incident = restored;
    actions.restored(incident, null, "Pictures arrive", "support");
    actions.cancel(cancelled, "Not needed any more", "support");
    final int before = told().size();
    work();
    assertThat(told(before)).doesNotContain("disturbance to operator");
    incident = cancelled;
    assertThat(told()).filteredOn("disturbance to operator"::equals).as("when it joined").hasSize(1);
    submitShared("repair-disturbance", "worksAgain", "NO", "wordNl", "Het duurt langer", "wordEn", "It takes longer");
    repaired(null);
    work();
    incident = disturbances.linked(only().number()).get(2).incident();
    assertThat(mailed()).as("late, the service works").doesNotContain("It takes longer");
  }

  @Test
  void two_who_declare_the_same_have_one_disturbance_with_one_task() {
    declared("gather", "NO");
    // as somebody does whose form was open at the same time
    as("support", () -> runtime.startProcessInstanceByKey("disturbance",
        fields("service", "Upload service", "summary", "No studio can deliver", "gather", "NO")));

    assertThat(disturbances.all()).hasSize(1);
    assertThat(tasks.createTaskQuery().taskDefinitionKey("diagnose-disturbance").count()).isEqualTo(1);
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("disturbance").count()).isEqualTo(1);
  }

  @Test
  void who_chose_a_disturbance_that_is_over_meanwhile_hears_it_and_declares_none_by_mistake() {
    diagnosedAsService("amersfoort-1", null);
    work();
    reported("venlo-1", Channel.PHONE);
    triaged();
    final String chosen = only().number();
    diagnosedOnce();
    repaired(null);
    work();
    assertThatThrownBy(() -> submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "ONLINE_SERVICE",
        "disturbance", chosen, "findings", "No upload")).hasMessageContaining("works again since");
    assertThat(disturbances.all()).hasSize(1);
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  // ---- words

  private void uploadFails(String studio) {
    uploadReported(studio);
    looked();
  }

  private void uploadReported(String studio) {
    final var report = new Report(studio, Channel.PHONE, "Pictures do not arrive, the upload fails", null, Impact.STANDSTILL,
        Urgency.NOW, null, null, null);
    incident = as("support", () -> actions.report(report, "support")).number();
  }

  /** Whatever is known of incidents has been looked at. */
  private void looked() {
    for (var jobs = looks(); !jobs.isEmpty(); jobs = looks()) {
      jobs.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> looks() {
    return management.createJobQuery().processDefinitionKey("look-for-disturbance").executable().list();
  }

  private void diagnosedAsService(String studio, String chosen) {
    reported(studio, Channel.PHONE);
    triaged();
    diagnosed("MORE_NEEDED", "ONLINE_SERVICE", "The upload service does not answer");
  }

  private Disturbance only() {
    return disturbances.all().get(0);
  }

  /** Everything that waits to be done by the engine alone is done. */
  private void work() {
    clock.set(clock.instant().plusMillis(1));
    management.createJobQuery().active().messages().list().forEach(job -> management.executeJob(job.getId()));
  }

  private void declared(Object... answers) {
    final String definition = repository.createProcessDefinitionQuery().processDefinitionKey("disturbance").latestVersion()
        .singleResult().getId();
    final Map<String, Object> fields = fields(answers);
    fields.put("service", "Upload service");
    fields.put("summary", "No studio can deliver");
    as("support", () -> forms.submitStartForm(definition, fields));
  }

  private void confirmed(boolean gather) {
    submitShared("confirm-disturbance", "isDisturbance", "YES", "gather", gather ? "YES" : "NO");
  }

  private void diagnosedOnce(Object... more) {
    final Map<String, Object> fields = fields(more);
    fields.putIfAbsent("gather", "NO");
    fields.putAll(Map.of("findings", "A disk is full", "wordNl", "De server wordt vervangen", "wordEn", "The server is being replaced"));
    submitShared("diagnose-disturbance", fields);
  }

  private void repaired(String at, Object... more) {
    final Map<String, Object> fields = fields(more);
    fields.putAll(Map.of("worksAgain", "YES", "solution", "Replaced the server", "evidence", "Ten studios deliver"));
    if (at != null) {
      fields.put("restoredAt", at);
    }
    submitShared("repair-disturbance", fields);
  }

  private void submitShared(String form, Object... answers) {
    submitShared(form, fields(answers));
  }

  private void submitShared(String form, Map<String, Object> fields) {
    final String task = task2(form).getId();
    as("support", () -> forms.submitTaskForm(task, fields));
  }

  private Task task2(String form) {
    return tasks.createTaskQuery().taskDefinitionKey(form).singleResult();
  }

  private String shown(String form, String variable) {
    return String.valueOf(tasks.getVariable(task2(form).getId(), variable));
  }

  private String mailed() {
    final var notices = runtime.createProcessInstanceQuery().processDefinitionKey("notice").variableValueEquals("notice", "DISTURBANCE")
        .processInstanceBusinessKey(incident).list();
    return notices.stream().map(notice -> runtime.getVariable(notice.getId(), "mail").toString())
        .reduce("", String::concat);
  }

  private boolean running() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("disturbance").count() > 0;
  }

  private static Map<String, Object> fields(Object... pairs) {
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
