package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.testing.Tells;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Incidents that repeat are decided on by the lead, and watched. */
@Tells("problem")
@Tells("look-for-problem")
class ProblemProcessTest extends Story {

  @Autowired
  private Bugs bugs;
  @Autowired
  private Maintenance maintenance;
  private int before;

  @BeforeEach
  @AfterEach
  void noOrders() {
    runtime.createProcessInstanceQuery().processDefinitionKey("preventive-maintenance").list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story"));
    List.of("maintenance_item", "maintenance_order").forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void operators_who_handle_it_wrongly_three_times_are_trained_and_then_it_stops() {
    closedBefore("Mon 2 Nov 10:00", "amersfoort-1", Cause.HANDLING, null);
    closedBefore("Mon 9 Nov 10:00", "amersfoort-1", Cause.HANDLING, null);
    handledWrongly();
    assertThat(problemTask()).as("closing waits for nothing").isNull();
    looked();

    final Task decide = problemTask();
    assertThat(decide.getName()).isEqualTo("Decide on the problem · " + problem());
    assertThat(tasks.createTaskQuery().taskCandidateGroup("lead").taskId(decide.getId()).count()).isEqualTo(1);
    assertThat(tasks.getVariableLocal(decide.getId(), "number")).isEqualTo(problem());
    assertThat(tasks.getVariableLocal(decide.getId(), "summary")).isEqualTo("Handling at Fotostudio Amersfoort");
    assertThat(tasks.getVariableLocal(decide.getId(), "due")).isEqualTo("3 incidents within 60 days");
    assertThat(decide.getDueDate()).isEqualTo(Date.from(at("Wed 18 Nov 10:30")));
    assertThat(shown("briefing")).contains(incident).contains("Training of the operators");

    decided("action", "TRAINING", "reason", "They turn cars by hand");
    assertThat(problemTask().getTaskDefinitionKey()).isEqualTo("train-operators");
    assertThat(shown("briefing")).contains("Sanne Bakker");
    until("Fri 20 Nov 10:00");
    submitProblem("support", "trained", "Turning cars", "whom", "Sanne Bakker, on site");
    assertThat(state()).isEqualTo("WATCHED");
    until(Instant.parse("2027-01-18T09:00:00Z"));
    assertThat(state()).isEqualTo("WATCHED");
    until(Instant.parse("2027-01-20T09:00:00Z"));

    assertThat(state()).isEqualTo("SOLVED");
    assertThat(running()).isFalse();
    assertThat(jdbc.sql("select outcome from problem").query(String.class).single()).isEqualTo("Repeats stopped");
  }

  @Test
  void a_camera_that_fails_twice_is_replaced_and_one_that_still_fails_comes_back_with_what_was_tried() {
    cameraFailedTwice();
    refused("action", "REPLACE", "reason", "It is old", "component", "camera-9").hasMessageContaining("camera-9");
    refused("action", "BUG", "reason", "It is old", "bugTitle", "").hasMessageContaining("title");
    decided("action", "REPLACE", "reason", "It is old", "component", "camera-1");

    final Incident replacement = incidents.openOf("amersfoort-1").get(0);
    assertThat(replacement.channel()).isEqualTo(Channel.MONITORING);
    assertThat(replacement.priority()).as("planned: nothing is promised").isEqualTo(Priority.LOW);
    assertThat(replacement.summary()).isEqualTo("Replace camera-1 (%s)".formatted(problem()));
    assertThat(replacement.description()).contains("camera-1 (Lumora LX-45").contains("It is old");
    assertThat(state()).isEqualTo("WATCHED");
    jdbc.sql("update incident set state = 'CLOSED', cause = 'HARDWARE', component = 'camera-1' where number = ?")
        .param(replacement.number()).update();
    looked(replacement.number());
    assertThat(problemTask()).as("the replacement is no repeat").isNull();

    until("Wed 25 Nov 10:00");
    looked(closedBefore("Tue 24 Nov 10:00", "amersfoort-1", Cause.HARDWARE, "camera-1"));

    assertThat(state()).isEqualTo("OPEN");
    assertThat(problemTask().getTaskDefinitionKey()).isEqualTo("decide-on-problem");
    assertThat(problemTask().getPriority()).isEqualTo(60);
    assertThat(shown("briefing")).contains("Replacement").contains("It is old").contains("closed");
    assertThat(tasks.getVariableLocal(problemTask().getId(), "due")).isEqualTo("3 incidents by now");
  }

  @Test
  void maintenance_that_is_not_done_yet_is_watched_on() {
    turntableFailedTwice();
    refused("action", "MAINTENANCE", "reason", "It squeaks", "component", "upload-1")
        .hasMessageContaining("No maintenance plan fits it");
    decided("action", "MAINTENANCE", "reason", "It squeaks", "component", "turntable-1");

    final MaintenanceOrder order = maintenance.openOf("amersfoort-1").orElseThrow();
    assertThat(order.items()).extracting(item -> item.component()).containsOnly("turntable-1");
    assertThat(jdbc.sql("select min(why) from maintenance_item").query(String.class).single()).contains(problem());
    until(Instant.parse("2027-01-16T09:00:00Z"));
    assertThat(state()).isEqualTo("WATCHED");
    as("planner", () -> maintenance.skipped(order.number(), "Was replaced", "planner"));
    until(Instant.parse("2027-03-20T09:00:00Z"));

    assertThat(state()).isEqualTo("SOLVED");
  }

  @Test
  void maintenance_of_a_cause_needs_a_component() {
    closedBefore("Mon 2 Nov 10:00", "amersfoort-1", Cause.MAINTENANCE, null);
    looked(closedBefore("Mon 9 Nov 10:00", "amersfoort-1", Cause.MAINTENANCE, null));

    refused("action", "MAINTENANCE", "reason", "Neglected").hasMessageContaining("Choose the component to maintain");
    refused("action", "REPLACE", "reason", "Neglected").hasMessageContaining("Choose the component to replace");
  }

  @Test
  void software_that_fails_at_several_studios_becomes_one_bug_for_all_its_incidents() {
    for (final String studio : List.of("amersfoort-1", "venlo-1", "amersfoort-1")) {
      closedBefore("Mon 9 Nov 10:00", studio, Cause.SOFTWARE, null);
    }
    looked(closedBefore("Tue 10 Nov 10:00", "venlo-1", Cause.SOFTWARE, null));
    decided("action", "BUG", "reason", "All versions", "bugTitle", "Hangs after upload", "bugText", "Every evening");

    final Bug bug = bugs.all().get(0);
    assertThat(bug.title()).isEqualTo("Hangs after upload");
    assertThat(bug.description()).contains("Every evening").contains(problem());
    assertThat(bug.componentType()).isEqualTo(ComponentType.STUDIO_SOFTWARE);
    assertThat(bugs.affected(bug.number())).hasSize(4).noneMatch(link -> link.waits());
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug.number(), "bug-fix").count())
        .isEqualTo(1);

    until("Tue 17 Nov 10:00");
    looked(closedBefore("Tue 17 Nov 09:00", "venlo-1", Cause.SOFTWARE, null));
    assertThat(state()).as("nothing new while the fix is awaited").isEqualTo("WATCHED");
    assertThat(linked()).isEqualTo(5);
    assertThat(jdbc.sql("select count(*) from problem").query(Integer.class).single())
        .as("none of the studio beside it").isEqualTo(1);
  }

  @Test
  void a_bug_that_the_incidents_have_already_is_not_opened_twice() {
    closedBefore("Mon 9 Nov 10:00", "amersfoort-1", Cause.SOFTWARE, null);
    closedBefore("Mon 9 Nov 11:00", "amersfoort-1", Cause.SOFTWARE, null);
    final String third = closedBefore("Mon 9 Nov 12:00", "amersfoort-1", Cause.SOFTWARE, null);
    final Bug known = bugs.open(new NewBug("Hangs", null, ComponentType.STUDIO_SOFTWARE, null, null, null), null,
        "developer");
    bugs.link(known.number(), third, false, "developer");
    looked(third);
    decided("action", "BUG", "reason", "Often", "bugTitle", "Hangs again");

    assertThat(bugs.all()).extracting(Bug::number).containsExactly(known.number());
    assertThat(bugs.affected(known.number())).hasSize(3);
  }

  @Test
  void what_the_lead_lives_with_is_over() {
    cameraFailedTwice();
    decided("action", "ACCEPT", "reason", "The studio moves in March");

    assertThat(state()).isEqualTo("ACCEPTED");
    assertThat(running()).isFalse();
  }

  @Test
  void one_more_incident_is_on_the_leads_task_at_once() {
    cameraFailedTwice();
    final String third = closedBefore("Mon 16 Nov 09:00", "amersfoort-1", Cause.HARDWARE, "camera-1");
    looked(third);

    assertThat(linked()).isEqualTo(3);
    assertThat(shown("briefing")).contains(third);
    assertThat(tasks.createTaskQuery().taskDefinitionKey("decide-on-problem").count()).isEqualTo(1);
  }

  @Test
  void the_next_engineer_sees_the_problem_at_triage_and_diagnosis() {
    cameraFailedTwice();
    decided("action", "ACCEPT", "reason", "First");
    turntableFailedTwice();
    reported("amersfoort-1", Channel.PHONE);

    assertThat(tasks.getVariable(task("triage").getId(), "repeats").toString())
        .contains("turntable\\\\-1").contains("2 incidents. Nothing is decided yet.").doesNotContain("camera");
    triaged();
    assertThat(tasks.getVariable(task("diagnose-remotely").getId(), "repeats").toString()).contains("turntable");
  }

  @Test
  void an_incident_closes_also_while_the_looking_is_suspended() {
    repository.suspendProcessDefinitionByKey("look-for-problem");
    try {
      handledWrongly();
      assertThat(ended()).isTrue();
      assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    } finally {
      repository.activateProcessDefinitionByKey("look-for-problem");
    }
  }

  // ---- words

  private void cameraFailedTwice() {
    closedBefore("Mon 2 Nov 10:00", "amersfoort-1", Cause.HARDWARE, "camera-1");
    looked(closedBefore("Mon 9 Nov 10:00", "amersfoort-1", Cause.HARDWARE, "camera-1"));
  }

  private void turntableFailedTwice() {
    closedBefore("Mon 2 Nov 10:00", "amersfoort-1", Cause.HARDWARE, "turntable-1");
    looked(closedBefore("Mon 9 Nov 10:00", "amersfoort-1", Cause.HARDWARE, "turntable-1"));
  }

  /** The operator did something wrong; remotely found, and closed. */
  private void handledWrongly() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    diagnosed("WORKS_AGAIN", "HANDLING", "Released the emergency stop");
    until("Mon 16 Nov 10:30");
    confirmed("WORKS");
    closed("cause", "HANDLING", "solution", "Released the emergency stop");
  }

  /** An incident that was reported then and is closed. */
  private String closedBefore(String reported, String studio, Cause cause, String component) {
    final String number = "INC-2025-8%05d".formatted(++before);
    jdbc.sql("""
            insert into incident (number, studio, state, channel, summary, priority, priority_confirmed, agreement,
              reported_at, recorded_at, reported_via, cause, component, solution)
            values (?, ?, 'CLOSED', 'PHONE', 'Stands still', 'HIGH', true, 'BUSINESS', ?, ?, 'support', ?, ?,
              'Mended')""")
        .params(number, studio, at(reported).atOffset(ZoneOffset.UTC), at(reported).atOffset(ZoneOffset.UTC),
            cause.name(), component)
        .update();
    return number;
  }

  /** The look at the incident that was closed last is done. */
  private void looked() {
    management.createJobQuery().processDefinitionKey("look-for-problem").list()
        .forEach(job -> management.executeJob(job.getId()));
  }

  private void looked(String closed) {
    runtime.startProcessInstanceByKey("look-for-problem", closed);
    looked();
  }

  private void decided(Object... answers) {
    submitProblem("lead", answers);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(Object... answers) {
    return assertThatThrownBy(() -> decided(answers));
  }

  private void submitProblem(String user, Object... answers) {
    final String task = problemTask().getId();
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < answers.length; i += 2) {
      fields.put((String) answers[i], answers[i + 1]);
    }
    as(user, () -> forms.submitTaskForm(task, fields));
  }

  private Task problemTask() {
    return tasks.createTaskQuery().taskDefinitionKeyIn("decide-on-problem", "train-operators").singleResult();
  }

  private String shown(String variable) {
    return tasks.getVariableLocal(problemTask().getId(), variable).toString();
  }

  private String problem() {
    return jdbc.sql("select max(number) from problem").query(String.class).single();
  }

  private String state() {
    return jdbc.sql("select state from problem where number = ?").param(problem()).query(String.class).single();
  }

  private int linked() {
    return jdbc.sql("select count(*) from problem_incident where problem = ?").param(problem())
        .query(Integer.class).single();
  }

  private boolean running() {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(problem(), "problem").count() > 0;
  }
}
