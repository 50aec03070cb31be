package com.vivition.sla.maintenance;

import static com.vivition.sla.maintenance.Sample.CLEAN;
import static com.vivition.sla.maintenance.Sample.PICTURE;
import static com.vivition.sla.maintenance.Sample.SHARPNESS;
import static com.vivition.sla.maintenance.Sample.component;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.visit.UnknownVisit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class MaintenanceTest extends MaintenanceStory {

  private static final LocalDate INSTALLED = MONDAY.minusDays(182);
  private static final Component CAMERA =
      component("camera-1", ComponentType.CAMERA, "S-1", "2.8.1", INSTALLED, 20_000L);
  private static final Component DOOR = component("door-1", ComponentType.DOOR, "D-1", null, INSTALLED, null);

  @BeforeEach
  void a_studio_with_a_camera_and_a_door() {
    plans.put(new MaintenancePlan("camera-cleaning", "Clean the camera", ComponentType.CAMERA, null, null, 182, null,
        null, null, 30, "cleaning-kit", List.of(CLEAN, SHARPNESS, PICTURE), false));
    plans.put(Sample.plan("door-safety", ComponentType.DOOR, 185, null, null, null));
    registry.put(Sample.studio("venlo-1", CAMERA, DOOR));
  }

  @Test
  void what_is_due_becomes_an_order_that_says_why_how_long_and_what_to_bring() {
    final List<MaintenanceOrder> orders = maintenance.planDay(MONDAY);
    assertThat(orders).hasSize(1);
    final MaintenanceOrder order = orders.get(0);
    assertThat(order.number()).matches("MNT-2026-\\d{6}");
    assertThat(order).returns("venlo-1", MaintenanceOrder::studio).returns(OrderState.DUE, MaintenanceOrder::state)
        .returns(MONDAY, MaintenanceOrder::createdFor).returns(Duration.ofMinutes(30), MaintenanceOrder::work)
        .returns(List.of(new PartNeeded("camera-1", "cleaning-kit")), MaintenanceOrder::parts);
    assertThat(order.items()).singleElement().satisfies(item -> {
      assertThat(item.component()).isEqualTo("camera-1");
      assertThat(item.plan().checklist()).containsExactly(CLEAN, SHARPNESS, PICTURE);
      assertThat(item.dueSince()).isEqualTo(MONDAY);
      assertThat(item.why()).isEqualTo("every 182 days, not done since the installation on 25 May 2026.");
    });
    assertThat(maintenance.openOf("venlo-1")).contains(order);
    assertThat(maintenance.open()).containsExactly(order);
  }

  @Test
  void planning_a_day_twice_changes_nothing_more() {
    maintenance.planDay(MONDAY);
    final var before = everything();
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void two_nodes_that_plan_the_same_day_at_once_make_each_order_once() throws Exception {
    for (int studio = 2; studio <= 40; studio++) {
      registry.put(Sample.studio("studio-" + studio, CAMERA, DOOR));
    }
    final ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      final List<String> ordered = new ArrayList<>();
      final Callable<List<MaintenanceOrder>> plan = () -> maintenance.planDay(MONDAY);
      for (final var orders : nodes.invokeAll(Collections.nCopies(4, plan))) {
        orders.get().forEach(order -> ordered.add(order.studio()));
      }
      assertThat(ordered).hasSize(40).doesNotHaveDuplicates();
    } finally {
      nodes.shutdown();
    }
  }

  @Test
  void what_becomes_due_joins_an_order_that_is_not_planned_yet() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    assertThat(maintenance.planDay(MONDAY.plusDays(3))).isEmpty();
    assertThat(maintenance.get(order.number()).items()).extracting(OrderItem::component)
        .containsExactly("camera-1", "door-1");
  }

  @Test
  void what_becomes_due_beside_a_planned_order_waits_for_its_end() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    maintenance.planned(order.number(), visit("visit-1", "2026-11-27T09:00:00Z"));
    assertThat(maintenance.planDay(MONDAY.plusDays(3))).isEmpty();
    assertThat(maintenance.get(order.number()).items()).hasSize(1);
    now.set(MONDAY.plusDays(4));
    maintenance.done(order.number(), List.of(allWell()), "technician");
    assertThat(maintenance.planDay(MONDAY.plusDays(5))).singleElement()
        .satisfies(next -> assertThat(next.items()).singleElement()
            .returns("door-1", OrderItem::component).returns(MONDAY.plusDays(3), OrderItem::dueSince));
  }

  @Test
  void of_more_than_a_day_takes_those_due_longest_come_first_and_the_others_on_the_days_after() {
    for (int studio = 1; studio <= 150; studio++) {
      registry.put(Sample.studio("studio-" + studio, component("camera-1", ComponentType.CAMERA, "S-" + studio, null,
          INSTALLED.minusDays(studio), null)));
    }
    final List<MaintenanceOrder> first = maintenance.planDay(MONDAY);
    assertThat(first).hasSize(100).allMatch(order -> order.items().get(0).dueSince().isBefore(MONDAY.minusDays(50)));
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    final List<MaintenanceOrder> second = maintenance.planDay(MONDAY.plusDays(1));
    assertThat(second).hasSize(51).extracting(MaintenanceOrder::studio).contains("venlo-1")
        .doesNotContainAnyElementsOf(first.stream().map(MaintenanceOrder::studio).toList());
  }

  @Test
  void done_begins_the_interval_anew_and_finds_nothing_where_all_is_well() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    now.set(MONDAY.plusDays(2));
    final MaintenanceDone done = maintenance.done(order.number(), List.of(allWell()), "technician");
    assertThat(done.findings()).isEmpty();
    assertThat(done.order()).returns(OrderState.DONE, MaintenanceOrder::state)
        .returns("technician", MaintenanceOrder::closedBy).returns(now.instant(), MaintenanceOrder::closedAt);
    assertThat(done.next()).containsExactly(
        new Outlook("camera-1", "camera-cleaning", "Clean the camera", MONDAY.plusDays(184), null),
        new Outlook("door-1", "door-safety", "Plan door-safety", MONDAY.plusDays(3), null));
    assertThat(maintenance.openOf("venlo-1")).isEmpty();
    assertThat(maintenance.planDay(MONDAY.plusDays(2))).isEmpty();
    assertThat(maintenance.planDay(MONDAY.plusDays(184))).singleElement().satisfies(next ->
        assertThat(next.items()).extracting(OrderItem::why)
            .contains("every 182 days, last done on 25 Nov 2026."));
  }

  @Test
  void what_is_out_of_limits_or_not_ok_is_found_and_told_again_when_it_is_reported_again() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    final ItemResult result = new ItemResult("camera-1", "camera-cleaning", null, List.of(
        CheckResult.notOk("clean", "A scratch of 2 cm"),
        CheckResult.measured("sharpness", new BigDecimal("38.50"), "lp/mm"),
        CheckResult.seen("picture", "photo-1", "photo-2")));
    final MaintenanceDone done = maintenance.done(order.number(), List.of(result), "technician");
    assertThat(done.findings()).containsExactly(
        new Finding("camera-1", "camera-cleaning", "clean", "camera-1, Lens clean: not ok: A scratch of 2 cm"),
        new Finding("camera-1", "camera-cleaning", "sharpness",
            "camera-1, Sharpness: 38.5 lp/mm, should be 45 to 90 lp/mm"));
    final var before = everything();
    now.set(MONDAY.plusDays(1));
    assertThat(maintenance.done(order.number(), List.of(allWell()), "somebody-else").findings())
        .isEqualTo(done.findings());
    assertThat(everything()).isEqualTo(before);
    assertThat(jdbc.sql("select photo from checklist_photo order by position").query(String.class).list())
        .containsExactly("photo-1", "photo-2");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      50 | - | results[0].checks[sharpness].unit | is missing: the value is in lp/mm
      50 | mm | results[0].checks[sharpness].unit | is mm: measure it in lp/mm
      - | lp/mm | results[0].checks[sharpness].value | is missing: measure it, or say in a note why it is not ok
      50.1234567 | lp/mm | results[0].checks[sharpness].value | has more than 12 digits before or 6 after the point
      1e999999 | lp/mm | results[0].checks[sharpness].value | has more than 12 digits before or 6 after the point
      """)
  void a_value_without_unit_or_outside_its_type_is_refused(
      BigDecimal value, String unit, String field, String message) {
    refused(new ItemResult("camera-1", "camera-cleaning", null, List.of(CheckResult.ok("clean"),
        CheckResult.measured("sharpness", value, unit), CheckResult.seen("picture", "photo-1"))), field, message);
  }

  @Test
  void a_checklist_that_is_not_complete_or_answers_what_nobody_asked_is_refused_with_all_that_is_wrong() {
    refused(new ItemResult("camera-1", "camera-cleaning", null, List.of(
            new CheckResult("clean", null, BigDecimal.ONE, "mm", null, List.of()),
            CheckResult.notOk("sharpness", " "), CheckResult.ok("polish"))),
        "results[0].checks[clean].value", "is not asked for: this is no measurement",
        "results[0].checks[clean].ok", "is missing: say whether it is ok",
        "results[0].checks[sharpness].note", "is missing: say what is not ok",
        "results[0].checks[picture]", "is missing: 'Test picture'",
        "results[0].checks[polish]", "is not on the checklist 'Clean the camera'");
    refused(new ItemResult("door-1", "door-safety", null, List.of(CheckResult.ok("clean"))),
        "results", "lacks 'Clean the camera' of camera-1");
  }

  @Test
  void an_order_keeps_the_checklist_that_it_was_made_with() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    plans.put(new MaintenancePlan("camera-cleaning", "Clean the camera", ComponentType.CAMERA, null, null, 30, null,
        null, null, 45, null, List.of(CLEAN), false));
    assertThat(maintenance.get(order.number())).isEqualTo(order);
    assertThat(maintenance.done(order.number(), List.of(allWell()), "technician").next())
        .extracting(Outlook::next).startsWith(MONDAY.plusDays(30));
  }

  @Test
  void a_component_that_is_gone_needs_no_result() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY.plusDays(3)).get(0);
    registry.put(Sample.studio("venlo-1", DOOR));
    maintenance.done(order.number(), List.of(new ItemResult("door-1", "door-safety", null,
        List.of(CheckResult.ok("clean")))), "technician");
    assertThat(maintenance.get(order.number()).state()).isEqualTo(OrderState.DONE);
  }

  @Test
  void an_upgrade_puts_the_new_firmware_into_the_registry() {
    plans.put(Sample.firmware("2.9.0"));
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    assertThat(order.items()).extracting(OrderItem::why).contains("firmware 2.9.0 should run, 2.8.1 does.");
    final MaintenanceDone done = maintenance.done(order.number(), List.of(allWell(), upgradeTo("2.9.0")), "technician");
    assertThat(done.findings()).isEmpty();
    assertThat(studios.get("venlo-1").component("camera-1").orElseThrow()).returns("2.9.0", Component::firmware)
        .returns(20_000L, Component::wearCounter);
    assertThat(maintenance.planDay(MONDAY.plusDays(30))).flatExtracting(MaintenanceOrder::items)
        .extracting(OrderItem::component).containsExactly("door-1");
  }

  @Test
  void an_upgrade_that_did_not_succeed_is_a_finding_and_comes_back_after_a_week() {
    plans.put(Sample.firmware("2.9.0"));
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    final MaintenanceDone done = maintenance.done(order.number(), List.of(allWell(), upgradeTo("2.8.1")), "technician");
    assertThat(done.findings()).containsExactly(
        new Finding("camera-1", "upgrade", null, "camera-1: firmware 2.8.1 runs, 2.9.0 should"));
    assertThat(maintenance.planDay(MONDAY.plusDays(1))).isEmpty();
    assertThat(maintenance.planDay(MONDAY.plusDays(7))).flatExtracting(MaintenanceOrder::items)
        .extracting(item -> item.plan().id()).containsExactly("upgrade", "door-safety");
  }

  @Test
  void skipping_needs_a_reason_and_comes_back_a_week_later() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    assertThatThrownBy(() -> maintenance.skipped(order.number(), " ", "planner"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("reason is missing: say why it is skipped");
    assertThat(maintenance.skipped(order.number(), "The customer is moving house", "planner"))
        .returns(OrderState.SKIPPED, MaintenanceOrder::state)
        .returns("The customer is moving house", MaintenanceOrder::reason);
    maintenance.skipped(order.number(), "The customer is moving house", "planner");
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    assertThat(maintenance.planDay(MONDAY.plusDays(6))).flatExtracting(MaintenanceOrder::items)
        .extracting(OrderItem::component).containsExactly("door-1");
    assertThat(maintenance.planDay(MONDAY.plusDays(7))).isEmpty();
    assertThat(maintenance.openOf("venlo-1").orElseThrow().items()).extracting(OrderItem::dueSince)
        .containsExactly(MONDAY, MONDAY.plusDays(3));
  }

  @Test
  void a_visit_that_does_not_take_place_leaves_the_order_due() {
    final String number = maintenance.planDay(MONDAY).get(0).number();
    final String visit = visit("visit-1", "2026-11-27T09:00:00Z");
    maintenance.planned(number, visit);
    assertThat(maintenance.planned(number, visit)).returns(OrderState.PLANNED, MaintenanceOrder::state)
        .returns(visit, MaintenanceOrder::visit);
    maintenance.unplanned(number);
    assertThat(maintenance.unplanned(number)).returns(OrderState.DUE, MaintenanceOrder::state)
        .returns(null, MaintenanceOrder::visit);
  }

  @Test
  void an_order_that_is_over_stays_so() {
    final String number = maintenance.planDay(MONDAY).get(0).number();
    maintenance.skipped(number, "Snow", "planner");
    assertThatThrownBy(() -> maintenance.planned(number, visit("visit-1", "2026-11-27T09:00:00Z")))
        .isInstanceOf(OrderOver.class)
        .hasMessage("%s is skipped already; what is due again gets an order of its own.", number);
    assertThatThrownBy(() -> maintenance.done(number, List.of(allWell()), "technician")).isInstanceOf(OrderOver.class);
    assertThat(maintenance.unplanned(number).state()).isEqualTo(OrderState.SKIPPED);
    assertThatThrownBy(() -> maintenance.get("MNT-1")).isInstanceOf(UnknownOrder.class);
  }

  @Test
  void a_visit_that_nobody_knows_plans_nothing() {
    final String number = maintenance.planDay(MONDAY).get(0).number();
    assertThatThrownBy(() -> maintenance.planned(number, "visit-9")).isInstanceOf(UnknownVisit.class);
    assertThat(maintenance.get(number).state()).isEqualTo(OrderState.DUE);
  }

  @Test
  void an_order_joins_a_visit_that_goes_there_anyway() {
    final MaintenanceOrder order = maintenance.planDay(MONDAY).get(0);
    final Instant from = now.instant();
    final Instant to = from.plus(Duration.ofDays(7));
    assertThat(maintenance.joins("venlo-1", from, to)).isEmpty();
    visit("visit-1", "2026-11-30T12:00:00Z");
    assertThat(maintenance.joins("venlo-1", from, to)).isEmpty();
    visit("visit-2", "2026-11-30T11:00:00Z");
    final Joining joining = maintenance.joins("venlo-1", from, to).orElseThrow();
    assertThat(joining.order()).isEqualTo(order);
    assertThat(joining.visit().id()).isEqualTo("visit-2");
    maintenance.planned(order.number(), "visit-2");
    assertThat(maintenance.joins("venlo-1", from, to)).isEmpty();
  }

  @Test
  void somebody_who_wants_maintenance_now_gets_an_order_or_joins_the_open_one() {
    final MaintenanceOrder wanted = maintenance.demanded("venlo-1", "door-1", List.of(), "Remedy of INC-2026-000007");
    assertThat(wanted.items()).containsExactly(new OrderItem("door-1", wanted.items().get(0).plan(), MONDAY,
        "Remedy of INC-2026-000007", null));
    assertThat(maintenance.demanded("venlo-1", "door-1", List.of("door-safety"), "Again")).isEqualTo(wanted);
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    assertThat(maintenance.openOf("venlo-1").orElseThrow().items()).hasSize(2);
    assertThatThrownBy(() -> maintenance.demanded("venlo-1", "door-1", List.of("camera-cleaning"), "No"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("[camera-cleaning] do not fit door-1 of venlo-1");
  }

  @Test
  void a_new_part_a_new_count_and_an_edited_plan_are_noticed_at_the_next_planning() {
    plans.put(new MaintenancePlan("camera-cleaning", "Clean the camera", ComponentType.CAMERA, "lumora", "lx-45", null,
        null, 25_000L, null, 30, null, List.of(CLEAN), false));
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    registry.putComponent("venlo-1", component("camera-1", ComponentType.CAMERA, "S-1", null, INSTALLED, 25_000L));
    assertThat(maintenance.planDay(MONDAY.plusDays(1))).hasSize(1);
    maintenance.skipped(maintenance.openOf("venlo-1").orElseThrow().number(), "Camera is to be swapped", "planner");
    registry.putComponent("venlo-1", component("camera-1", ComponentType.CAMERA, "S-2", null, MONDAY, 10L));
    assertThat(maintenance.planDay(MONDAY.plusDays(7))).flatExtracting(MaintenanceOrder::items)
        .extracting(OrderItem::component).containsExactly("door-1");
    assertThat(maintenance.outlook("venlo-1")).first().returns(null, Outlook::next).returns(null, Outlook::why);
  }

  @Test
  void a_retired_plan_makes_no_work_and_one_for_another_make_fits_nothing() {
    plans.put(new MaintenancePlan("camera-cleaning", "Clean the camera", ComponentType.CAMERA, null, null, 182, null,
        null, null, 30, null, List.of(CLEAN), true));
    plans.put(new MaintenancePlan("other", "Other make", ComponentType.CAMERA, "Optik", null, 1, null,
        null, null, 30, null, List.of(CLEAN), false));
    assertThat(maintenance.planDay(MONDAY)).isEmpty();
    assertThat(maintenance.outlook("venlo-1")).extracting(Outlook::plan).containsExactly("door-safety");
  }

  private void refused(ItemResult result, String... fieldsAndMessages) {
    final String number = maintenance.openOf("venlo-1").orElseGet(() -> maintenance.planDay(MONDAY).get(0)).number();
    final var before = everything();
    final List<FieldProblem> expected = new ArrayList<>();
    for (int i = 0; i < fieldsAndMessages.length; i += 2) {
      expected.add(new FieldProblem(fieldsAndMessages[i], fieldsAndMessages[i + 1]));
    }
    assertThatThrownBy(() -> maintenance.done(number, List.of(result), "technician"))
        .isInstanceOfSatisfying(DomainProblem.class, problem ->
            assertThat(problem.errors()).containsAll(expected));
    assertThat(everything()).isEqualTo(before);
  }

  private static ItemResult allWell() {
    return new ItemResult("camera-1", "camera-cleaning", null, List.of(CheckResult.ok("clean"),
        CheckResult.measured("sharpness", new BigDecimal("61.2"), "lp/mm"), CheckResult.seen("picture", "photo-1")));
  }

  private static ItemResult upgradeTo(String firmware) {
    return new ItemResult("camera-1", "upgrade", firmware, List.of(CheckResult.ok("clean")));
  }

  private String visit(String id, String start) {
    final Instant at = Instant.parse(start);
    jdbc.sql("""
            insert into visit (id, incident, purpose, studio, studio_name, work_minutes, state, starts_at, ends_at,
              sequence, created_at)
            values (:id, 'INC-1', 'SWAP', 'venlo-1', 'Studio', 45, 'AGREED', :start, :end, 0, :start)""")
        .param("id", id)
        .param("start", at.atOffset(ZoneOffset.UTC))
        .param("end", at.plusSeconds(2_700).atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private List<Object> everything() {
    return List.of("maintenance_order", "maintenance_item", "maintenance_standing", "checklist_result",
            "checklist_photo").stream()
        .map(table -> (Object) jdbc.sql("select * from %s order by 1, 2, 3".formatted(table)).query().listOfRows())
        .toList();
  }
}
