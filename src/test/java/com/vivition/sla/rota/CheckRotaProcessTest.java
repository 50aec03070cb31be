package com.vivition.sla.rota;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.testing.Tells;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A gap in the rota is warned about a week ahead. */
@Tells("check-rota")
class CheckRotaProcessTest extends RotaStory {

  private static final PatternEntry ALL_BUT_SUNDAY = RosterTest.entry(1, "MON 00:00", "SUN 00:00", "support");
  private static final PatternEntry SUNDAY = RosterTest.entry(1, "SUN 00:00", "MON 00:00", "lead");

  @Autowired
  private ManagementService management;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private HistoryService history;

  @BeforeEach
  void no_other_process_runs() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story", true, true, true));
  }

  /** The rota is checked at seven in the morning, which is when its timer says. */
  private void morning(String day) {
    itIs(day + " 06:00");
    management.executeJob(management.createJobQuery().processDefinitionKey("check-rota").list().stream()
        .filter(job -> job.getProcessInstanceId() == null).findFirst().orElseThrow().getId());
    final var timer = management.createJobQuery().activityId("morning-comes").singleResult();
    assertThat(timer.getDuedate()).isEqualTo(Date.from(at(day + " 07:00")));
    itIs(day + " 07:00");
    management.executeJob(timer.getId());
  }

  private void supportIsOnDuty(PatternEntry... pattern) {
    write(DutyLine.SUPPORT, 1, List.of(pattern), List.of());
  }

  private Task task() {
    return tasks.createTaskQuery().taskDefinitionKey("fill-rota").singleResult();
  }

  private String shown() {
    return String.valueOf(tasks.getVariableLocal(task().getId(), "briefing"));
  }

  private List<String> mails() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("notice").list().stream()
        .map(notice -> String.valueOf(runtime.getVariable(notice.getId(), "mail"))).toList();
  }

  private String endedWith(String process) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(process).activityType("noneEndEvent")
        .singleResult().getActivityId();
  }

  @Test
  void with_somebody_on_duty_at_all_times_nobody_hears_anything() {
    morning("2026-11-26");

    assertThat(task()).isNull();
    assertThat(mails()).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("check-rota").count()).isZero();
  }

  @Test
  void a_gap_becomes_a_task_of_the_lead_due_when_it_begins_and_a_mail_to_him() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");

    assertThat(task().getDueDate()).isEqualTo(Date.from(at("2026-11-29 08:00")));
    assertThat(tasks.getIdentityLinksForTask(task().getId())).extracting(link -> link.getGroupId()).containsExactly("lead");
    assertThat(shown()).contains("nobody from Sun 29 Nov 08").contains("[the rota](/rota)");
    assertThat(tasks.getVariableLocal(task().getId(), "summary")).isEqualTo("Nobody is on duty at one time");
    assertThat(mails()).singleElement().asString().contains("lead@vivition.example")
        .contains("Rota: Support: nobody from Sun 29 Nov 08:00 to 22:00").contains("/rota");
  }

  @Test
  void a_gap_that_the_lead_is_at_is_not_warned_of_again_and_a_new_one_joins_it() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    morning("2026-11-27");
    assertThat(mails()).hasSize(1);

    morning("2026-11-29");
    assertThat(mails()).hasSize(2);
    assertThat(mails()).anySatisfy(mail -> assertThat(mail).contains("Sun 6 Dec 08:00").doesNotContain("29 Nov"));
    assertThat(shown()).contains("Sun 29 Nov").contains("Sun 6 Dec");
    assertThat(tasks.getVariableLocal(task().getId(), "summary")).isEqualTo("Nobody is on duty at 2 times");
  }

  @Test
  void a_gap_that_is_filled_in_part_stays_with_what_is_left_of_it() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    editor.add(DutyLine.SUPPORT, RosterTest.exception("2026-11-29T00:00", "2026-11-29T12:00", "lead"), "lead");

    assertThat(shown()).contains("Sun 29 Nov 12").doesNotContain("Sun 29 Nov 08");
    assertThat(task().getDueDate()).isEqualTo(Date.from(at("2026-11-29 12:00")));
  }

  @Test
  void the_task_ends_by_itself_when_the_gap_is_filled() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    final String process = task().getProcessInstanceId();
    supportIsOnDuty(ALL_BUT_SUNDAY, SUNDAY);

    assertThat(task()).isNull();
    assertThat(endedWith(process)).isEqualTo("gap-gone");
    assertThat(jdbc.sql("select count(*) from rota_gap").query(Integer.class).single()).isZero();
  }

  @Test
  void a_gap_that_has_passed_keeps_no_task() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    supportIsOnDuty(ALL_BUT_SUNDAY);
    itIs("2026-11-30 10:00");
    supportIsOnDuty(ALL_BUT_SUNDAY);

    assertThat(task()).isNull();
  }

  @Test
  void a_gap_that_the_lead_leaves_open_is_asked_about_again_the_next_morning() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    final String process = task().getProcessInstanceId();
    identity.setAuthentication("lead", List.of("lead"));
    try {
      forms.submitTaskForm(task().getId(), Map.of("note", "Nobody can, I ask the agency"));
    } finally {
      identity.clearAuthentication();
    }
    assertThat(task()).isNull();
    assertThat(endedWith(process)).isEqualTo("left-to-lead");
    assertThat(history.createHistoricVariableInstanceQuery().variableName("leftOpen").list())
        .anySatisfy(left -> assertThat(left.getValue()).isEqualTo("Nobody can, I ask the agency (lead)"));

    morning("2026-11-27");
    assertThat(task()).isNotNull();
  }

  @Test
  void a_task_that_somebody_ended_in_cockpit_hides_no_gap() {
    supportIsOnDuty(ALL_BUT_SUNDAY);
    morning("2026-11-26");
    runtime.deleteProcessInstance(task().getProcessInstanceId(), "by hand");

    morning("2026-11-27");
    assertThat(task()).isNotNull();
  }
}
