package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceReport;
import com.vivition.sla.maintenance.MaintenanceReport.Outcome;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.testing.Tells;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import org.junit.jupiter.api.Test;

/** What is due is done in one visit, along with one that goes there anyway or by one of its own. */
@Tells("plan-maintenance")
@Tells("preventive-maintenance")
class MaintenanceProcessTest extends MaintenanceStory {

  // ---- the morning

  @Test
  void a_morning_begins_a_process_for_each_order_and_the_next_one_none() {
    morning();
    final String amersfoort = aboutOrderOf(AMERSFOORT).number();
    assertThat(underWay()).containsExactlyInAnyOrder(amersfoort, aboutOrderOf(TILBURG).number());
    itIs("Tue 17 Nov 06:00");
    morning();
    assertThat(underWay()).hasSize(2);
  }

  @Test
  void an_order_that_lost_its_process_gets_another_one_in_the_morning() {
    morning();
    final String number = aboutOrderOf(TILBURG).number();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "preventive-maintenance").list()
        .forEach(lost -> runtime.deleteProcessInstance(lost.getId(), "by mistake", true, true, true));
    isUnderWay(number, false);
    morning();
    isUnderWay(number, true);
  }

  @Test
  void a_step_that_fails_is_tried_again_where_it_was() {
    process.begin("MNT-2026-999999");
    final String step = management.createJobQuery().processDefinitionKey("preventive-maintenance").singleResult().getId();
    assertThatThrownBy(() -> management.executeJob(step)).hasMessageContaining("There is no maintenance order");
    assertThat(management.createJobQuery().jobId(step).singleResult().getExceptionMessage()).contains("MNT-2026-999999");
    isUnderWay("MNT-2026-999999", true);
  }

  // ---- a visit of its own

  @Test
  void an_order_is_planned_with_the_customer_and_done() {
    morning();
    final MaintenanceOrder due = aboutOrderOf(AMERSFOORT);
    assertThat(visit()).satisfies(visit -> {
      assertThat(visit.purpose()).isEqualTo(Purpose.MAINTENANCE);
      assertThat(visit.work()).isEqualTo(due.work());
      assertThat(visit.state()).isEqualTo(VisitState.PROPOSED);
    });
    agreed();
    assertThat(order().state()).isEqualTo(OrderState.PLANNED);
    assertThat(order().visit()).isEqualTo(visit().id());
    assertThat(open()).containsExactly("visit-studio");
    until("Mon 30 Nov 18:00");
    assertThat(open()).containsExactly("visit-studio");

    maintained();

    assertThat(order().state()).isEqualTo(OrderState.DONE);
    isUnderWay(incident, false);
    assertThat(maintenance.outlook(AMERSFOORT)).allSatisfy(one -> assertThat(one.why()).isNull());
  }

  @Test
  void what_is_found_becomes_an_incident_or_a_swap_or_is_noted() {
    morning();
    final MaintenanceOrder order = aboutOrderOf(AMERSFOORT);
    agreed();
    final int reported = incidents.openOf(AMERSFOORT).size();
    maintained(wrong(order.items().get(0), FindingAct.REPLACE), wrong(order.items().get(1), FindingAct.REPORT),
        wrong(order.items().get(2), FindingAct.WATCH));

    assertThat(maintenance.findings(incident)).hasSize(3);
    assertThat(incidents.openOf(AMERSFOORT)).hasSize(reported + 1).last().satisfies(found -> {
      assertThat(found.channel()).isEqualTo(Channel.MONITORING);
      assertThat(found.priority()).isEqualTo(Priority.LOW);
      assertThat(found.description()).contains("Worn out", incident);
    });
    assertThat(runs("hardware-swap")).isTrue();
    assertThat(visit().component()).isEqualTo(order.items().get(0).component());
    isUnderWay(incident, false);
    // told a second time, it has no second effect
    process.handOn(incident);
    settle();
    assertThat(incidents.openOf(AMERSFOORT)).hasSize(reported + 1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "hardware-swap").count()).isEqualTo(1);
  }

  @Test
  void a_customer_who_never_answers_is_the_planners_who_skips_it_and_it_comes_back() {
    morning();
    aboutOrderOf(TILBURG);
    until("Mon 30 Nov 10:01");
    assertThat(open()).containsExactly("decide-on-maintenance");
    assertThat(shown("decide-on-maintenance", "happened")).contains("Nobody agreed on a time");
    assertThat(appointments.ahead(incident)).isEmpty();

    assertThatThrownBy(() -> submit("planner", "decide-on-maintenance", "decision", "SKIP")).hasMessageContaining("Say why");
    submit("planner", "decide-on-maintenance", "decision", "SKIP", "reason", "Closed for two weeks");

    final String skipped = incident;
    assertThat(order().state()).isEqualTo(OrderState.SKIPPED);
    isUnderWay(skipped, false);
    itIs("Tue 8 Dec 06:00");
    morning();
    assertThat(aboutOrderOf(TILBURG).number()).isNotEqualTo(skipped);
    isUnderWay(incident, true);
  }

  @Test
  void a_planner_has_it_planned_again_for_later() {
    morning();
    aboutOrderOf(TILBURG);
    until("Mon 30 Nov 10:01");
    submit("planner", "decide-on-maintenance", "decision", "PLAN_AGAIN", "notBefore", "2026-12-07T09:00:00+01:00");
    settle();
    assertThat(slots()).isNotEmpty().allSatisfy(slot -> assertThat(slot.start()).isAfterOrEqualTo(at("Mon 7 Dec 09:00")));
    agreed();
    until("Mon 14 Dec 12:00");
    // it is agreed: nobody calls it off for want of an answer
    assertThat(open()).containsExactly("visit-studio");
  }

  // ---- along with others

  @Test
  void maintenance_goes_along_with_a_visit_that_goes_there_anyway() {
    defective(TILBURG, "door-1");
    agreed();
    final Visit swap = visit();
    morning();
    aboutOrderOf(TILBURG);
    assertThat(order().visit()).isEqualTo(swap.id());
    assertThat(appointments.ahead(incident)).isEmpty();
    as("technician", () -> maintenanceReports.alongside(swap.id(), results(order()), "technician"));
    settle();
    isUnderWay(incident, false);
  }

  @Test
  void what_was_not_done_along_with_another_visit_gets_one_of_its_own() {
    defective(TILBURG, "door-1");
    agreed();
    final Visit swap = visit();
    final String report = incident;
    morning();
    final String number = aboutOrderOf(TILBURG).number();
    incident = report;
    reports(restored(null));
    incident = number;
    clock.set(swap.end());
    settle();
    assertThat(order().visit()).isEqualTo(swap.id());
    clock.set(swap.end().plusSeconds(3660));
    settle();
    assertThat(order().state()).isEqualTo(OrderState.DUE);
    assertThat(visit().purpose()).isEqualTo(Purpose.MAINTENANCE);
  }

  @Test
  void maintenance_waits_for_a_visit_that_is_being_agreed() {
    defective(TILBURG, "door-1");
    morning();
    final String report = incident;
    final String number = aboutOrderOf(TILBURG).number();
    assertThat(appointments.ahead(number)).isEmpty();
    incident = report;
    appointments.otherTimes(incident, visit().id(), at("Wed 18 Nov 09:00"));
    chosen(slots().get(slots().size() - 1));
    final Visit swap = visit();
    incident = number;
    until("Tue 17 Nov 10:01");
    assertThat(swap.start()).isAfter(clock.instant());
    assertThat(order().visit()).isEqualTo(swap.id());
  }

  // ---- as an incident's remedy

  @Test
  void maintenance_restores_a_studio_within_the_promise_and_what_it_finds_is_acted_on() {
    remedyWanted("venlo-1");
    assertThat(task("choose-maintenance").getAssignee()).isEqualTo("support");
    assertThatThrownBy(() -> submit("support", "choose-maintenance", "decision", "MAINTAIN"))
        .hasMessageContaining("Choose what is to be maintained").hasMessageContaining("Say why");
    assertThatThrownBy(() -> submit("support", "choose-maintenance", "decision", "MAINTAIN", "work", "moon-1", "why", "x"))
        .hasMessageContaining("no option");
    remedyChosen("camera-2/camera-cleaning");
    final String order = maintenance.openOf("venlo-1").orElseThrow().number();
    assertThat(visit().component()).isEqualTo("camera-2");
    assertThat(slots()).first().satisfies(slot -> assertThat(slot.keepsDeadline()).isTrue());
    agreed();
    assertThat(maintenance.get(order).visit()).isEqualTo(visit().id());
    final MaintenanceOrder planned = maintenance.get(order);

    reportsMaintenance(new MaintenanceReport(Outcome.DONE, results(planned, wrong(planned.items().get(0), FindingAct.REPORT)), true,
        "Cleaned it", "Ruud Janssen"));

    assertThat(its().restoredAt()).isPresent();
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
    assertThat(incidents.openOf("venlo-1")).anySatisfy(found -> assertThat(found.channel()).isEqualTo(Channel.MONITORING));
    assertThat(underWay()).isEmpty();
  }

  @Test
  void what_an_incident_needs_is_not_kept_waiting_by_what_was_planned_before() {
    morning();
    final String order = aboutOrderOf(AMERSFOORT).number();
    final Visit before = visit();
    agreed();
    remedyWanted(AMERSFOORT);
    assertThat(shown("choose-maintenance", "planned")).contains(order, "planned for");
    remedyChosen("camera-1");

    assertThat(visits.get(before.id()).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(maintenance.openOf(AMERSFOORT)).map(MaintenanceOrder::number).contains(order);
    assertThat(underWay()).contains(incident).doesNotContain(order);
    assertThat(visit().work()).isEqualTo(maintenance.get(order).work());
    // another incident of the studio is told, not served twice
    final String first = incident;
    remedyWanted(AMERSFOORT);
    assertThatThrownBy(() -> submit("support", "choose-maintenance", "decision", "MAINTAIN", "work", "camera-1", "why", "x"))
        .hasMessageContaining(first + " has the studio's maintenance in hand");
    submit("support", "choose-maintenance", "decision", "DIAGNOSE_AGAIN");
    assertThat(underWay()).contains(first).doesNotContain(incident);
  }

  @Test
  void an_incident_whose_maintenance_did_not_take_place_goes_back_to_its_engineer_and_the_order_to_the_morning() {
    remedyWanted(AMERSFOORT);
    remedyChosen("camera-1");
    final String order = maintenance.openOf(AMERSFOORT).orElseThrow().number();
    process.begin(order);
    assertThat(underWay()).containsExactly(incident);
    runtime.createMessageCorrelation("VisitCalledOff").processInstanceBusinessKey(incident).correlateAll();
    settle();
    assertThat(underWay()).isEmpty();
    morning();
    assertThat(underWay()).contains(order);
    assertThat(appointments.ahead(order)).hasSize(1);
  }

  @Test
  void an_order_that_an_incident_took_before_its_own_process_began_is_left_to_it() {
    remedyWanted(AMERSFOORT);
    remedyChosen("camera-1");
    final String order = maintenance.openOf(AMERSFOORT).orElseThrow().number();
    process.handOn(order);
    settle();
    assertThat(underWay()).containsExactly(incident);
  }

  private String shown(String form, String variable) {
    return String.valueOf(tasks.getVariable(task(form).getId(), variable));
  }
}
