package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceReport;
import com.vivition.sla.maintenance.MaintenanceReport.Outcome;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.testing.Tells;
import com.vivition.sla.visit.Absence;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Technician;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due is done in one visit, along with one that goes there anyway or by one of its own. */
@Tells("plan-maintenance")
@Tells("preventive-maintenance")
class MaintenanceProcessTest extends MaintenanceStory {

  @Autowired
  private PlatformTransactionManager transactions;
  @Autowired
  private RegistryEditor registry;

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
  void while_maintenance_is_reported_nobody_books_its_technician_lest_two_wait_for_each_other() {
    morning();
    aboutOrderOf(AMERSFOORT);
    agreed();
    final Visit visit = visit();
    final var another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    new TransactionTemplate(transactions).executeWithoutResult(report -> {
      reports.hold(visit.id());
      assertThat(another.<List<String>>execute(booking -> jdbc
          .sql("select id from technician where id = ? for update skip locked").param(visit.technician())
          .query(String.class).list())).isEmpty();
    });
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
    assertThat(runs("replace-part")).isTrue();
    assertThat(visit().component()).isEqualTo(order.items().get(0).component());
    isUnderWay(incident, false);
    // told a second time, it has no second effect
    process.handOn(incident);
    settle();
    assertThat(incidents.openOf(AMERSFOORT)).hasSize(reported + 1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "replace-part").count()).isEqualTo(1);
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

  @Test
  void two_weeks_count_from_the_latest_times_that_he_did_not_answer() {
    morning();
    aboutOrderOf(TILBURG);
    until("Mon 30 Nov 10:01");
    submit("planner", "decide-on-maintenance", "decision", "PLAN_AGAIN", "notBefore", "2026-12-21T09:00:00+01:00");
    settle();
    agreed();
    until("Tue 15 Dec 12:00");
    appointments.cancel(incident, visit().id(), MARIEKE, "Not now");
    until("Tue 29 Dec 11:59");
    assertThat(appointments.ahead(incident)).hasSize(1);
    assertThat(open()).containsExactly("agree-by-phone");
    until("Tue 29 Dec 12:01");
    assertThat(open()).containsExactly("decide-on-maintenance");
    assertThat(appointments.ahead(incident)).isEmpty();
  }

  @Test
  void who_was_offered_other_times_has_two_weeks_from_then_on() {
    morning();
    aboutOrderOf(TILBURG);
    chosen(slots().get(slots().size() - 1));
    until(visit().start());
    reportsMaintenance(new MaintenanceReport(Outcome.NO_ACCESS, List.of(), null, "Closed", null));
    until("Mon 30 Nov 10:01");
    assertThat(open()).doesNotContain("decide-on-maintenance");
    assertThat(visit().state()).isEqualTo(VisitState.PROPOSED);
  }

  // ---- what joins

  @Test
  void what_joins_while_times_are_offered_is_booked_too() {
    morning();
    final MaintenanceOrder due = aboutOrderOf(TILBURG);
    final String offered = visit().id();
    everythingIsWanted(TILBURG);
    assertThat(order().work()).isGreaterThan(due.work());
    assertThat(visit()).returns(offered, Visit::id).returns(order().work(), Visit::work);
    assertThat(slots()).isNotEmpty().allSatisfy(slot -> assertThat(slot.end()).isEqualTo(slot.start().plus(order().work())));
    agreed();
    assertThat(visit().end()).isEqualTo(visit().start().plus(order().work()));
    assertThat(visit().component()).isEqualTo(order().items().stream()
        .max(Comparator.comparing(item -> item.plan().workMinutes())).orElseThrow().component());
  }

  @Test
  void what_joins_an_agreed_visit_has_it_planned_anew_and_what_joins_a_visit_under_way_waits() {
    morning();
    final MaintenanceOrder due = aboutOrderOf(TILBURG);
    agreed();
    final Visit tooShort = visit();
    everythingIsWanted(TILBURG);
    assertThat(visits.get(tooShort.id()).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(visit().work()).isEqualTo(order().work()).isGreaterThan(due.work());

    aboutOrderOf(AMERSFOORT);
    agreed();
    until(visit().start());
    final MaintenanceOrder before = order();
    everythingIsWanted(AMERSFOORT);
    assertThat(order()).isEqualTo(before);
    maintained();
    itIs("Tue 24 Nov 06:00");
    morning();
    assertThat(maintenance.openOf(AMERSFOORT).orElseThrow().items()).isNotEmpty()
        .allSatisfy(item -> assertThat(item.why()).contains("The lead wants it"));
  }

  @Test
  void what_is_too_much_for_a_visit_that_goes_there_anyway_gets_one_of_its_own() {
    defective(TILBURG, "door-1");
    agreed();
    final Visit swap = visit();
    morning();
    aboutOrderOf(TILBURG);
    assertThat(order().visit()).isEqualTo(swap.id());
    everythingIsWanted(TILBURG);
    assertThat(order().visit()).isNull();
    assertThat(visit()).returns(Purpose.MAINTENANCE, Visit::purpose).returns(order().work(), Visit::work);
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
  void of_two_engineers_who_choose_at_the_same_moment_one_has_the_maintenance_and_the_other_is_told() {
    final List<String> both = List.of(choice(), choice());
    final List<CompletableFuture<Throwable>> choices = new ArrayList<>();
    new TransactionTemplate(transactions).executeWithoutResult(meanwhile -> {
      jdbc.sql("select id from maintenance_lock for update").query(Integer.class).single();
      both.forEach(task -> choices.add(CompletableFuture.supplyAsync(() -> catchThrowable(() -> as("support", () -> forms
          .submitTaskForm(task, Map.of("decision", "MAINTAIN", "work", "camera-1", "why", "The pictures are blurred")))))));
      await().until(() -> jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
          .query(Integer.class).single() == 2);
    });
    final List<Throwable> refused = choices.stream().map(CompletableFuture::join).filter(Objects::nonNull).toList();
    settle();
    assertThat(underWay()).hasSize(2);
    final String order = maintenance.openOf(AMERSFOORT).orElseThrow().number();
    final String first = process.incidentWith(order).orElseThrow();
    assertThat(refused).singleElement().asString().contains(first + " has the studio's maintenance in hand");
    assertThat(appointments.ahead(first)).hasSize(1);
    assertThat(tasks.createTaskQuery().taskDefinitionKey("choose-maintenance").count()).isEqualTo(1);
  }

  private String choice() {
    remedyWanted(AMERSFOORT);
    return task("choose-maintenance").getId();
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

  @Test
  void an_incident_waits_for_what_its_engineer_chose_and_the_rest_for_the_next_order() {
    maintenance.outlook("venlo-1").forEach(one -> maintenance.demanded("venlo-1", one.component(), List.of(one.plan()), "Due"));
    final MaintenanceOrder before = maintenance.openOf("venlo-1").orElseThrow();
    assertThat(before.items()).hasSizeGreaterThan(3);
    remedyWanted("venlo-1");
    assertThat(shown("choose-maintenance", "planned")).contains("Only what you choose is done for this incident");
    remedyChosen("camera-2/camera-cleaning");

    assertThat(visit().work()).hasMinutes(30);
    assertThat(slots()).first().satisfies(slot -> assertThat(slot.keepsDeadline()).isTrue());
    assertThat(maintenance.get(before.number()).items()).hasSize(1);
    // what else becomes due or is wanted meanwhile does not join it either
    morning();
    assertThat(maintenance.get(before.number()).items()).hasSize(1);
    agreed();
    reportsMaintenance(new MaintenanceReport(Outcome.DONE, results(maintenance.get(before.number())), true, null, "Ruud"));
    assertThat(maintenance.get(before.number()).state()).isEqualTo(OrderState.DONE);
    itIs("Tue 17 Nov 06:00");
    morning();
    assertThat(maintenance.openOf("venlo-1").orElseThrow().items()).hasSize(before.items().size() - 1);
  }

  @Test
  void what_was_done_on_a_visit_that_was_called_off_meanwhile_counts() {
    remedyWanted("venlo-1");
    remedyChosen("camera-2");
    final String order = maintenance.openOf("venlo-1").orElseThrow().number();
    agreed();
    final Visit visit = visit();
    until(visit.start().plusSeconds(600));
    as("support", () -> actions.restored(incident, null, "The technician phoned: it works again", "support"));
    settle();
    assertThat(visits.get(visit.id()).state()).isEqualTo(VisitState.CANCELLED);
    itIs("Tue 17 Nov 06:00");
    morning();
    isUnderWay(order, true);

    final var done = new MaintenanceReport(Outcome.DONE,
        results(maintenance.get(order), wrong(maintenance.get(order).items().get(0), FindingAct.REPORT)), true, "Cleaned", "Ruud");
    as("technician", () -> maintenanceReports.report(visit.id(), done, "technician"));
    settle();

    assertThat(maintenance.get(order)).returns(OrderState.DONE, MaintenanceOrder::state)
        .returns(visit.id(), MaintenanceOrder::visit);
    assertThat(incidents.openOf("venlo-1")).filteredOn(found -> found.channel() == Channel.MONITORING).hasSize(1);
    assertThat(timeline(TimelineEntry.Kind.VISIT)).anySatisfy(text -> assertThat(text).contains("though its visit", "Cleaned"));
    // nobody goes there again for it, and nobody has to decide anything
    assertThat(appointments.ahead(order)).isEmpty();
    isUnderWay(order, false);
    as("technician", () -> maintenanceReports.report(visit.id(), done, "technician"));
    assertThatThrownBy(() -> as("technician", () -> maintenanceReports.report(visit.id(),
        new MaintenanceReport(Outcome.NOT_DONE, List.of(), null, "No", null), "technician"))).hasMessageContaining("visit is over");
  }

  @Test
  void maintenance_that_is_being_done_is_not_taken_away_from_the_technician() {
    morning();
    final String order = aboutOrderOf(AMERSFOORT).number();
    agreed();
    final Visit visit = visit();
    until(visit.start().plusSeconds(600));
    remedyWanted(AMERSFOORT);
    assertThatThrownBy(() -> remedyChosen("camera-1"))
        .hasMessageContaining("on site for " + order).hasMessageContaining("Wait for his report");
    incident = order;
    maintained();
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
  }

  @Test
  void maintenance_of_what_has_left_the_studio_can_still_be_planned_anew_and_holds_up_nobody() {
    defective("venlo-1", "camera-2");
    agreed();
    final Visit swap = visit();
    remedyWanted("venlo-1");
    remedyChosen("camera-2");
    agreed();
    final Studio venlo = studios.get("venlo-1");
    try {
      registry.put(without("camera-2", venlo));
      appointments.cancel(incident, visit().id(), MARIEKE, "Not now");
      assertThat(visit()).returns(VisitState.PROPOSED, Visit::state).returns(null, Visit::component);
      agreed();
      final Visit maintenance = visit();
      // the swap cannot be planned anew, the maintenance can
      Stream.of(swap, maintenance).map(Visit::technician).distinct().map(technicians::get).map(MaintenanceProcessTest::ill)
          .forEach(technicians::put);
      assertThat(visits.get(maintenance.id()).state()).isEqualTo(VisitState.CANCELLED);
      assertThat(visits.get(swap.id()).state()).isEqualTo(VisitState.AGREED);
    } finally {
      registry.put(venlo);
    }
  }

  private void everythingIsWanted(String studio) {
    maintenance.outlook(studio)
        .forEach(one -> maintenance.demanded(studio, one.component(), List.of(one.plan()), "The lead wants it"));
    settle();
  }

  private static Studio without(String component, Studio studio) {
    return new Studio(studio.id(), studio.customer(), studio.name(), studio.address(), studio.latitude(), studio.longitude(),
        studio.openingHours(), studio.agentUrl(), studio.agreements(),
        studio.components().stream().filter(one -> !one.id().equals(component)).toList(), studio.operators());
  }

  private static Technician ill(Technician one) {
    return new Technician(one.id(), one.name(), one.phone(), one.mail(), one.home(), one.latitude(), one.longitude(),
        one.region(), one.skills(), one.workingHours(), one.worksOnHolidays(),
        List.of(new Absence(at("Mon 16 Nov 00:00"), at("Mon 30 Nov 00:00"), "ill")));
  }

  private String shown(String form, String variable) {
    return String.valueOf(tasks.getVariable(task(form).getId(), variable));
  }
}
