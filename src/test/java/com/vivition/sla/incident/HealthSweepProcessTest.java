package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.diagnosis.sweep.ServiceDown;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.testing.Tells;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** All studios are probed by night, so that what is wrong is known before anybody calls. */
@Tells("health-sweep")
@Tells("sweep-alarm")
@RecordApplicationEvents
class HealthSweepProcessTest extends Story {

  /** Maintenance as far as the sweep sees it. */
  private static final String STAND_IN = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="test">
        <process id="preventive-maintenance" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="begin"><messageEventDefinition messageRef="due" /></startEvent>
          <sequenceFlow id="flow" sourceRef="begin" targetRef="wait" />
          <userTask id="wait" />
        </process>
        <message id="due" name="MaintenanceDue" />
      </definitions>""";
  private static final String NIGHT = "Tue 17 Nov 01:30";

  @Autowired
  private Maintenance maintenance;
  @Autowired
  private ApplicationEvents events;

  /** What is wrong at a studio: complaints, or nothing of it answers. */
  private final Map<String, List<Map<String, Object>>> wrong = new HashMap<>();
  private final List<String> unreachable = new ArrayList<>();

  @BeforeEach
  void maintenanceIsPlanned() {
    if (repository.createProcessDefinitionQuery().processDefinitionKey("preventive-maintenance").count() == 0) {
      repository.createDeployment().addString("stand-in.bpmn", STAND_IN).deploy();
    }
  }

  @BeforeEach
  @AfterEach
  void noSweepBefore() {
    List.of("sweep_check", "sweep", "sweep_note", "maintenance_item", "maintenance_order")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void a_night_in_which_all_is_well_ends_without_a_word() {
    begins("health-sweep");
    assertThat(nextTimer()).isEqualTo("Tue 17 Nov 01:30");
    until(NIGHT);
    assertThat(sweep().getBusinessKey()).isEqualTo("2026-11-17");
    assertThat(batches()).hasSizeGreaterThan(1);
    answered();

    assertThat(sweeps()).isEmpty();
    assertThat(openIncidents()).isEmpty();
    assertThat(maintenance.open()).isEmpty();
  }

  @Test
  void two_nodes_that_wake_in_the_same_night_sweep_once() {
    begins("health-sweep");
    begins("health-sweep");
    assertThat(sweeps()).hasSize(2);
    until(NIGHT);
    assertThat(sweeps()).hasSize(1);
    final int batches = batches().size();
    begins("health-sweep");
    until("Tue 17 Nov 01:31");
    assertThat(batches()).hasSize(batches);
  }

  @Test
  void a_studio_that_cannot_work_is_an_incident_before_anybody_calls_and_only_one() {
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    swept();

    assertThat(openIncidents()).singleElement().satisfies(found -> {
      assertThat(found.studio()).isEqualTo("amersfoort-1");
      assertThat(found.channel()).isEqualTo(Channel.MONITORING);
      assertThat(found.summary()).startsWith("The studio cannot work");
      assertThat(found.priority()).isEqualTo(Priority.MEDIUM);
    });
    nextNight();
    assertThat(openIncidents()).hasSize(1);
  }

  @Test
  void what_a_studio_with_an_open_incident_shows_is_a_note_on_it() {
    reported("amersfoort-1", Channel.PHONE);
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    swept();

    assertThat(openIncidents()).extracting(Incident::number).containsExactly(incident);
    assertThat(timeline(TimelineEntry.Kind.PROBE)).last().asString().startsWith("Found by the nightly sweep: The studio cannot work");
  }

  @Test
  void what_an_incident_took_in_is_an_incident_of_its_own_when_it_is_still_so_after_that() {
    reported("amersfoort-1", Channel.PHONE);
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    swept();
    until("Tue 17 Nov 10:00");
    restoredAndClosed();
    assertThat(openIncidents()).isEmpty();

    nextNight();
    assertThat(openIncidents()).singleElement().satisfies(found -> assertThat(found.summary()).startsWith("The studio cannot work"));
  }

  @Test
  void an_incident_that_is_restored_takes_nothing_in() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    swept();

    assertThat(openIncidents()).hasSize(2).anySatisfy(found -> assertThat(found.channel()).isEqualTo(Channel.MONITORING));
  }

  @Test
  void what_people_found_to_be_no_incident_is_not_brought_to_them_every_night() {
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    swept();
    until("Tue 17 Nov 10:00");
    incident = openIncidents().get(0).number();
    submit("support", "triage", "isIncident", "NO", "studio", "amersfoort-1", "note", "It is being moved to another hall");

    nextNight();
    assertThat(openIncidents()).isEmpty();
  }

  @Test
  void what_is_not_well_at_a_studio_that_works_is_maintained_by_its_plan_and_joins_the_open_order() {
    wrong.put("amersfoort-1", List.of(complaint("camera-1", "CAMERA", false)));
    swept();

    final MaintenanceOrder order = maintenance.openOf("amersfoort-1").orElseThrow();
    assertThat(order.items()).isNotEmpty().allSatisfy(item -> assertThat(item.component()).isEqualTo("camera-1"));
    assertThat(maintained(order.number())).isEqualTo(1);
    assertThat(openIncidents()).isEmpty();

    wrong.put("amersfoort-1", List.of(complaint("camera-1", "CAMERA", false), complaint("turntable-1", "TURNTABLE", false)));
    nextNight();
    assertThat(maintenance.get(order.number()).items()).extracting("component").contains("camera-1", "turntable-1");
    assertThat(maintained(order.number())).isEqualTo(1);
  }

  @Test
  void what_no_plan_is_about_is_an_incident() {
    wrong.put("amersfoort-1", List.of(complaint("upload-1", "UPLOAD_SERVICE", false)));
    swept();

    assertThat(maintenance.open()).isEmpty();
    assertThat(openIncidents()).singleElement()
        .satisfies(found -> assertThat(found.summary()).isEqualTo("Found by the nightly sweep: upload-1 is not well"))
        .satisfies(found -> assertThat(found.priority()).as("the studio works: nothing is promised").isEqualTo(Priority.LOW));
  }

  @Test
  void a_studio_out_of_reach_by_night_counts_when_it_is_still_so_after_its_opening() {
    unreachable.add("amersfoort-1");
    swept();
    assertThat(openIncidents()).isEmpty();
    assertThat(nextTimer()).isEqualTo("Tue 17 Nov 08:30");

    until("Tue 17 Nov 08:30");
    answered();
    assertThat(openIncidents()).isEmpty();
    until(nextTimer());
    answered();
    assertThat(openIncidents()).singleElement()
        .satisfies(found -> assertThat(found.summary()).startsWith("The studio cannot be reached"));
    assertThat(sweeps()).isEmpty();
  }

  @Test
  void a_piece_of_news_that_cannot_be_acted_on_holds_no_look_by_day_which_tells_of_it_again() {
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    unreachable.add("gent-1");
    repository.suspendProcessDefinitionByKey("incident");
    try {
      assertThatThrownBy(this::swept).isInstanceOf(ProcessEngineException.class);
    } finally {
      repository.activateProcessDefinitionByKey("incident");
    }
    // it stands in Cockpit, where nobody looks
    management.createJobQuery().processDefinitionKey("health-sweep").messages().list()
        .forEach(job -> management.setJobDuedate(job.getId(), Date.from(at("Thu 31 Dec 12:00"))));

    assertThat(nextTimer()).isEqualTo("Tue 17 Nov 08:30");
    until("Tue 17 Nov 08:30");
    answered();
    assertThat(openIncidents()).extracting(Incident::studio).containsExactly("amersfoort-1");
    until(nextTimer());
    answered();
    assertThat(openIncidents()).extracting(Incident::studio).containsExactlyInAnyOrder("amersfoort-1", "gent-1");
  }

  @Test
  void a_batch_that_nobody_can_probe_holds_no_other_and_says_nothing_about_its_studios() {
    wrong.put("amersfoort-1", List.of(complaint("software-1", "STUDIO_SOFTWARE", true)));
    begins("health-sweep");
    until(NIGHT);
    final LockedExternalTask stuck = externalTasks.fetchAndLock(1, "worker").topic("probe-studios", 60_000).execute().get(0);
    externalTasks.handleFailure(stuck.getId(), "worker", "No network", null, 0, 0);
    answered();
    assertThat(sweeps()).hasSize(1);

    until("Tue 17 Nov 02:15");
    assertThat(sweeps()).isEmpty();
    assertThat(openIncidents()).hasSize(stuck.getVariables().get("sweepTargets").toString().contains("amersfoort-1") ? 0 : 1);
    assertThat(jdbc.sql("select count(*) from sweep_check where reach = 'NOT_PROBED'").query(Integer.class).single()).isPositive();
  }

  @Test
  void many_studios_out_of_reach_are_one_alarm_about_ourselves_that_holds_no_sweep() {
    unreachable.addAll(List.of("amersfoort-1", "venlo-1", "gent-1", "zwolle-1"));
    wrong.put("tilburg-1", List.of(complaint("camera-1", "CAMERA", false)));
    swept();

    assertThat(openIncidents()).isEmpty();
    assertThat(maintenance.open()).isEmpty();
    assertThat(sweeps()).isEmpty();
    final Task alarm = alarm();
    assertThat(tasks.getVariable(alarm.getId(), "briefing").toString()).contains("4 of 7 studios cannot be reached");
    assertThat(alarm.getDueDate()).isAfter(Date.from(at(NIGHT)));
    assertThatThrownBy(() -> as("support", () -> forms.submitTaskForm(alarm.getId(), Map.of()))).hasMessageContaining("What was it?");
    as("support", () -> forms.submitTaskForm(alarm.getId(), Map.of("note", "The worker's network was down")));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("sweep-alarm").count()).isZero();
  }

  @Test
  void a_service_that_many_studios_miss_is_told_once_as_one_disturbance() {
    for (final String studio : List.of("amersfoort-1", "venlo-1", "zwolle-1")) {
      wrong.put(studio, List.of(complaint("upload-1", "UPLOAD_SERVICE", true)));
    }
    unreachable.add("gent-1");
    swept();
    until(nextTimer());
    answered();

    assertThat(events.stream(ServiceDown.class)).singleElement().satisfies(down -> {
      assertThat(down.studios()).containsExactlyInAnyOrder("amersfoort-1", "venlo-1", "zwolle-1");
      assertThat(down.sweep()).isEqualTo("2026-11-17");
      assertThat(down.words()).isEqualTo("3 studios report their online service as down");
    });
    assertThat(maintenance.open()).isEmpty();
    assertThat(openIncidents()).noneMatch(found -> !found.studio().equals("gent-1"));
  }

  // ---- words

  private void swept() {
    begins("health-sweep");
    until(NIGHT);
    answered();
  }

  private void restoredAndClosed() {
    triaged();
    restoredRemotely();
    confirmed("WORKS");
    closed("breachReason", "Nobody looked at it in time");
  }

  private void nextNight() {
    begins("health-sweep");
    until("Wed 18 Nov 01:30");
    answered();
  }

  /** The workers answer for all batches that wait, and what follows at once happens. */
  private void answered() {
    for (final LockedExternalTask batch : externalTasks.fetchAndLock(50, "worker").topic("probe-studios", 60_000).execute()) {
      externalTasks.complete(batch.getId(), "worker", Map.of("sweepResults", SpinValues.jsonValue(
          written(checks(batch.getVariables().get("sweepTargets").toString()))).create()));
    }
    until(Words.at(clock.instant()));
  }

  private List<Map<String, Object>> checks(String targets) {
    final List<Map<String, Object>> checks = new ArrayList<>();
    try {
      for (final JsonNode studio : json.readTree(targets)) {
        final String id = studio.get("studio").asText();
        checks.add(Map.of("studio", id, "at", clock.instant().toString(),
            "reach", unreachable.contains(id) ? "UNREACHABLE" : "PROBED", "complaints", wrong.getOrDefault(id, List.of())));
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    return checks;
  }

  private static Map<String, Object> complaint(String component, String type, boolean dead) {
    return Map.of("component", component, "type", type, "name", component, "check", "HEALTH", "outcome",
        dead ? "FAILED" : "WARNING", "detail", "as probed", "dead", dead, "allOfType", dead);
  }

  private List<?> batches() {
    return externalTasks.createExternalTaskQuery().topicName("probe-studios").list();
  }

  private List<ProcessInstance> sweeps() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("health-sweep").list();
  }

  private ProcessInstance sweep() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("health-sweep").singleResult();
  }

  private Task alarm() {
    return tasks.createTaskQuery().taskDefinitionKey("look-at-alarm").singleResult();
  }

  private long maintained(String order) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(order, "preventive-maintenance").count();
  }

  private List<Incident> openIncidents() {
    return jdbc.sql("select number from incident where state not in ('CLOSED', 'NOT_AN_INCIDENT')").query(String.class).list().stream()
        .map(incidents::get).toList();
  }
}
