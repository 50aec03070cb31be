package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Verdict;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.studio.Component;
import com.vivition.sla.testing.Tells;
import com.vivition.sla.visit.OtherPart;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReport.Outcome;
import com.vivition.sla.visit.VisitState;
import org.junit.jupiter.api.Test;

/** A defective component is replaced on site. */
@Tells("hardware-swap")
@Tells(value = "incident", inClasses = 10)
class HardwareSwapProcessTest extends SwapStory {

  @Test
  void a_defective_camera_is_swapped_within_the_promise_and_the_old_one_comes_back() {
    cameraIsDead();
    assertThat(open()).containsExactly("follow-repair");
    assertThat(told()).endsWith("in repair to operator", "visit proposed to operator");
    assertThat(part("camera-2").state()).isEqualTo(PartState.RESERVED);
    assertThat(slots()).isNotEmpty().first().satisfies(slot -> assertThat(slot.keepsDeadline()).isTrue());

    agreed();
    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(told()).contains("visit agreed to operator");
    final String serial = part("camera-2").serialNumber();
    until("Mon 16 Nov 12:30");
    as("technician", () -> reports.pickedUp(visit().id(), "technician"));
    assertThat(part("camera-2").state()).isEqualTo(PartState.PICKED);
    reports(restored(serial));

    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 12:30"));
    assertThat(open()).containsExactly("bring-part-back", "confirm-with-operator");
    final Component camera = studios.get("venlo-1").component("camera-2").orElseThrow();
    assertThat(camera.serialNumber()).isEqualTo(serial);
    assertThat(camera.installedOn()).isEqualTo("2026-11-16");
    confirmed("WORKS");
    closed("cause", "HARDWARE", "solution", "Camera 2 replaced");
    assertThat(verdict()).isEqualTo(Verdict.Outcome.MET);
    assertThat(ended()).isTrue();

    submit("technician", "bring-part-back", "location", "warehouse-utrecht");
    assertThat(stock.awaited()).isEmpty();
    assertThat(timeline(Kind.VISIT)).last().asString().contains("returned to warehouse-utrecht");
    assertThat(runs("return-part")).isFalse();
  }

  @Test
  void a_part_that_is_broken_makes_way_for_another_one_and_another_visit() {
    defective("amersfoort-1", "network-1");
    agreed();
    final String first = part("network-1").part();

    reports(new VisitReport(Outcome.PART_WRONG, false, true, null, null, null, null, "Dead on arrival", null));

    assertThat(visits.ofIncident(incident)).extracting(visit -> visit.state())
        .contains(VisitState.FAILED, VisitState.PROPOSED);
    assertThat(part("network-1")).isNotNull();
    assertThat(part("network-1").part()).isNotEqualTo(first);
    assertThat(told()).endsWith("visit proposed to operator");
    assertThat(its().restoredAt()).isEmpty();
  }

  @Test
  void a_part_that_does_not_fit_is_not_brought_again() {
    defective("amersfoort-1", "network-1");
    agreed();

    reports(went(Outcome.PART_WRONG, null, "The plug is another one"));

    assertThat(part("network-1")).isNull();
    assertThat(open()).containsExactly("find-part", "follow-repair");
  }

  @Test
  void a_technician_who_finds_more_broken_gets_that_part_too() {
    cameraIsDead();
    agreed();
    reports(new VisitReport(Outcome.MORE_BROKEN, true, false, "LX45-OLD", part("camera-2").serialNumber(), "lighting-1",
        null, "The light flickers too", null));

    assertThat(it().component()).isEqualTo("lighting-1");
    assertThat(part("camera-2")).isNull();
    assertThat(part("lighting-1").state()).isEqualTo(PartState.RESERVED);
    assertThat(visit().component()).isEqualTo("lighting-1");
    assertThat(open()).contains("bring-part-back", "follow-repair");
    agreed();
    reports(restored(null));
    assertThat(its().restoredAt()).isPresent();
  }

  @Test
  void another_cause_leads_back_to_diagnosis_and_the_part_is_free_again() {
    cameraIsDead();
    agreed();
    reports(new VisitReport(Outcome.MORE_BROKEN, false, false, null, null, null, Cause.SOFTWARE, "The driver hangs", null));

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(part("camera-2")).isNull();
    assertThat(it().cause()).isEqualTo(Cause.SOFTWARE);
    assertThat(runs("hardware-swap")).isFalse();
  }

  @Test
  void what_is_not_in_stock_is_ordered_and_the_operator_hears_it() {
    defective("amersfoort-1", "turntable-1");

    assertThat(told()).contains("part ordered to operator", "no slot in time to lead", "visit proposed to operator");
    assertThat(part("turntable-1").state()).isEqualTo(PartState.ORDERED);
    assertThat(part("turntable-1").expectedAt()).isEqualTo(at("Tue 17 Nov 09:00"));
    assertThat(slots()).allSatisfy(slot -> assertThat(slot.start()).isAfter(at("Tue 17 Nov 09:00")));
    assertThat(open()).containsExactly("follow-repair", "take-part-in");

    submit("planner", "take-part-in", "arrived", "YES", "serialNumber", "T35-NEW");
    assertThat(part("turntable-1").state()).isEqualTo(PartState.RESERVED);
    assertThat(runs("receive-part")).isFalse();
    agreed();
    reports(restored("T35-NEW"));
    assertThat(its().restoredAt()).isPresent();
  }

  @Test
  void an_ordered_part_that_came_straight_to_the_studio_can_be_reported() {
    defective("amersfoort-1", "turntable-1");
    agreed();
    reports(restored("T35-EXPRESS"));

    assertThat(its().restoredAt()).isPresent();
    assertThat(studios.get("amersfoort-1").component("turntable-1").orElseThrow().serialNumber()).isEqualTo("T35-EXPRESS");
  }

  @Test
  void a_part_that_comes_later_moves_the_visit() {
    defective("amersfoort-1", "turntable-1");
    agreed();
    final String visit = visit().id();

    submit("planner", "take-part-in", "arrived", "NO", "expectedAt", "2026-11-19T09:00:00+01:00");

    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(told()).endsWith("visit cancelled to operator", "visit cancelled to technician", "no slot in time to lead", "visit proposed to operator");
    assertThat(slots()).allSatisfy(slot -> assertThat(slot.start()).isAfter(at("Thu 19 Nov 09:00")));
    assertThat(open()).containsExactly("follow-repair", "take-part-in");
  }

  @Test
  void nothing_to_order_is_a_planners_task() {
    defective("amersfoort-1", "software-1");
    assertThat(open()).containsExactly("find-part", "follow-repair");
    assertThat(tasks.getVariable(task("find-part").getId(), "repair").toString()).contains("part type is known that fits it");

    submit("planner", "find-part", "tryAgain", "YES", "note", "Should be there now");
    assertThat(open()).containsExactly("find-part", "follow-repair");
    submit("planner", "find-part", "tryAgain", "NO", "note", "Software is not a part");

    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void a_cancelled_incident_takes_its_part_and_its_visit_with_it() {
    cameraIsDead();
    agreed();
    final String visit = visit().id();
    final int before = told().size();

    as("support", () -> actions.cancel(incident, "The studio is sold", "support"));

    assertThat(ended()).isTrue();
    assertThat(runs("hardware-swap")).isFalse();
    assertThat(runs("site-visit")).isFalse();
    assertThat(part("camera-2")).isNull();
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(visits.get(visit).sequence()).isEqualTo(1);
    assertThat(told(before)).containsExactly("visit cancelled to operator", "visit cancelled to technician", "cancelled to operator");
    assertThat(open()).isEmpty();
  }

  @Test
  void an_incident_cancelled_while_times_are_offered_offers_them_no_more() {
    cameraIsDead();
    final var slot = slots().get(0);

    as("support", () -> actions.cancel(incident, "The studio is sold", "support"));

    assertThat(appointments.ahead(incident)).isEmpty();
    assertThat(part("camera-2")).isNull();
    assertThatThrownBy(() -> chosen(slot)).isInstanceOf(com.vivition.sla.visit.VisitOver.class);
  }

  @Test
  void a_studio_that_works_again_meanwhile_needs_nobody_any_more() {
    cameraIsDead();
    agreed();
    final String visit = visit().id();
    submit("support", "follow-repair", "decision", "WORKS_AGAIN", "note", "A plug was loose");

    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(part("camera-2")).isNull();
    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 10:00"));
    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(told()).contains("visit cancelled to operator", "restored to operator");
    assertThat(runs("hardware-swap")).isFalse();
  }

  @Test
  void support_calls_the_repair_off_when_something_else_is_needed() {
    cameraIsDead();
    submit("support", "follow-repair", "decision", "DIAGNOSE_AGAIN", "note", "It is the cable");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(part("camera-2")).isNull();
    assertThat(told()).doesNotContain("visit cancelled to operator");
  }

  @Test
  void support_has_a_visit_planned_anew_and_goes_on_following() {
    cameraIsDead();
    agreed();
    final String visit = visit().id();
    submit("support", "follow-repair", "decision", "PLAN_AGAIN", "note", "Tom is stuck in a traffic jam");

    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(open()).containsExactly("follow-repair");
    assertThat(told()).endsWith("visit cancelled to operator", "visit cancelled to technician", "visit proposed to operator");
    assertThat(part("camera-2").state()).isEqualTo(PartState.RESERVED);
  }

  @Test
  void whoever_says_that_it_works_stops_the_clock_and_the_repair() {
    cameraIsDead();
    agreed();
    as("support", () -> actions.restored(incident, null, null, "support"));

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(its().restoredAt()).isPresent();
    assertThat(part("camera-2")).isNull();
  }

  @Test
  void a_swap_called_off_by_itself_gives_the_part_back_and_ends() {
    cameraIsDead();
    runtime.createMessageCorrelation("VisitCalledOff").processInstanceBusinessKey(incident).correlateAll();
    runtime.createMessageCorrelation("SwapCalledOff").processInstanceBusinessKey(incident).correlateAll();
    until("Mon 16 Nov 10:01");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(part("camera-2")).isNull();
  }

  @Test
  void the_defective_component_is_asked_for_at_diagnosis() {
    reported("venlo-1", com.vivition.sla.agreement.Channel.PHONE);
    triaged();

    assertThatThrownBy(() -> diagnosed("MORE_NEEDED", "HARDWARE", "Something is dead"))
        .hasMessageContaining("Choose the defective component");
    assertThatThrownBy(() -> replace("camera-99")).hasMessageContaining("has no option 'camera-99'");
  }

  @Test
  void a_report_that_cannot_be_is_refused_in_words_and_changes_nothing() {
    cameraIsDead();
    agreed();

    assertThatThrownBy(() -> reports(new VisitReport(Outcome.RESTORED, true, false, null, null, null, null, null, null)))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("signedOffBy");
    assertThatThrownBy(() -> reports(restored("NOBODY-HAS-THIS"))).isInstanceOf(OtherPart.class);
    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(its().restoredAt()).isEmpty();
    assertThatThrownBy(() -> submit("technician", "visit-studio")).hasMessageContaining("Open the visit page");
  }
}
