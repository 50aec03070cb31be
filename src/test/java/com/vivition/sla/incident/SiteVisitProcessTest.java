package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.testing.Tells;
import com.vivition.sla.visit.Absence;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.SlotPast;
import com.vivition.sla.visit.Technician;
import com.vivition.sla.visit.UnknownSlot;
import com.vivition.sla.visit.UnknownVisit;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitBegun;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReport.Outcome;
import com.vivition.sla.visit.VisitState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody goes to a studio: from the times that are offered to the report from the site. */
@Tells("site-visit")
@Tells(value = "incident", inClasses = 10)
class SiteVisitProcessTest extends SwapStory {

  @Test
  void an_operator_who_does_not_answer_on_the_page_is_called_and_agrees_by_phone() {
    cameraIsDead();
    until("Mon 16 Nov 10:14");
    assertThat(open()).containsExactly("follow-repair");
    until("Mon 16 Nov 10:16");
    assertThat(open()).containsExactly("agree-by-phone", "follow-repair");
    final OfferedSlot slot = slots().get(0);
    assertThat(tasks.getVariable(task("agree-by-phone").getId(), "slots").toString()).contains(slot.id(), slot.technicianName());

    submit("support", "agree-by-phone", "answer", "AGREED", "slot", slot.id(), "spokenTo", "Ruud Janssen");

    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(visit().agreedWith()).isEqualTo("Ruud Janssen");
    assertThat(visit().agreedHow()).isEqualTo(AgreedBy.How.PHONE);
    assertThat(task("visit-studio").getAssignee()).isEqualTo(visit().technician());
    assertThat(task("visit-studio").getDueDate()).isEqualTo(java.util.Date.from(visit().start()));
  }

  @Test
  void an_operator_who_asks_to_be_called_is_called_at_once() {
    cameraIsDead();
    appointments.askCall(incident, visit().id(), "After lunch, please");

    assertThat(open()).containsExactly("agree-by-phone", "follow-repair");
    assertThat(timeline(Kind.VISIT)).contains("The customer asks to be called about the visit: After lunch, please");
  }

  @Test
  void an_operator_who_asks_to_be_called_about_an_agreed_visit_is_called_once() {
    cameraIsDead();
    agreed();
    appointments.askCall(incident, visit().id(), "Is there parking?");
    appointments.askCall(incident, visit().id(), "Hello?");
    assertThat(open()).containsExactly("call-back", "follow-repair", "visit-studio");
    assertThat(tasks.getVariable(task("call-back").getId(), "repair").toString()).contains("Is there parking?");

    submit("support", "call-back", "note", "Behind the hall");

    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(timeline(Kind.CONTACT)).contains("Called the operator: Behind the hall");
  }

  @Test
  void no_answer_twice_pauses_and_a_choice_on_the_page_resumes() {
    cameraIsDead();
    until("Mon 16 Nov 10:20");
    submit("support", "agree-by-phone", "answer", "NO_ANSWER");
    assertThat(its().pausedAt(clock.instant())).isEmpty();
    assertThat(open()).containsExactly("follow-repair");
    until("Mon 16 Nov 10:36");
    submit("support", "agree-by-phone", "answer", "NO_ANSWER", "note", "Voice mail");
    assertThat(its().pausedAt(clock.instant())).map(Pause::reason).contains(PauseReason.NO_ANSWER);
    assertThat(told()).endsWith("paused to operator");
    until("Mon 16 Nov 10:52");

    agreed();

    assertThat(its().pausedAt(clock.instant())).isEmpty();
    assertThat(due()).isEqualTo("Mon 16 Nov 14:16");
    assertThat(told()).contains("resumed to operator", "visit agreed to operator");
    assertThat(open()).containsExactly("follow-repair", "visit-studio");
  }

  @Test
  void another_time_wanted_by_phone_is_looked_for_at_once() {
    cameraIsDead();
    until("Mon 16 Nov 10:20");
    submit("support", "agree-by-phone", "answer", "OTHER_TIME", "notBefore", "2026-11-17T09:00:00+01:00");

    assertThat(open()).containsExactly("agree-by-phone", "follow-repair");
    assertThat(slots()).anySatisfy(slot -> assertThat(slot.start()).isAfterOrEqualTo(at("Tue 17 Nov 09:00")));
    final OfferedSlot tomorrow = slots().get(slots().size() - 1);
    submit("support", "agree-by-phone", "answer", "AGREED", "slot", tomorrow.id());
    assertThat(visit().start()).isEqualTo(tomorrow.start());
  }

  @Test
  void a_later_slot_than_one_in_time_pauses_from_there_to_the_chosen_one() {
    cameraIsDead();
    appointments.otherTimes(incident, visit().id(), at("Tue 17 Nov 09:00"));
    final List<OfferedSlot> slots = slots();
    final OfferedSlot inTime = slots.stream().filter(slot -> !slot.end().isAfter(at("Mon 16 Nov 14:00")))
        .reduce((earlier, later) -> later).orElseThrow();
    final OfferedSlot tomorrow = slots.stream().filter(slot -> slot.start().isAfter(at("Tue 17 Nov 08:00"))).findFirst().orElseThrow();
    assertThat(appointments.pauseIfChosen(incident, tomorrow.id())).get()
        .satisfies(pause -> assertThat(pause.since()).isEqualTo(inTime.start()));

    chosen(tomorrow);

    assertThat(its().pauses()).singleElement().satisfies(pause -> {
      assertThat(pause.reason()).isEqualTo(PauseReason.LATER_SLOT);
      assertThat(pause.since()).isEqualTo(inTime.start());
      assertThat(pause.until()).isEqualTo(tomorrow.start());
    });
    final Duration left = Duration.between(inTime.start(), at("Mon 16 Nov 14:00"));
    assertThat(due()).isEqualTo(Words.at(tomorrow.start().plus(left)));
    assertThat(told()).doesNotContain("paused to operator").endsWith("visit agreed to operator", "visit agreed to technician");
  }

  @Test
  void an_operator_moves_a_visit_and_everybody_follows() {
    cameraIsDead();
    agreed();
    appointments.otherTimes(incident, visit().id(), at("Mon 16 Nov 13:30"));
    final OfferedSlot later = slots().get(slots().size() - 1);
    chosen(later);

    assertThat(visit().state()).isEqualTo(VisitState.MOVED);
    assertThat(visit().sequence()).isEqualTo(1);
    assertThat(told()).endsWith("visit moved to operator", "visit moved to technician");
    assertThat(task("visit-studio").getAssignee()).isEqualTo(later.technician());
    assertThat(task("visit-studio").getDueDate()).isEqualTo(java.util.Date.from(later.start()));
    assertThat(open()).containsExactly("follow-repair", "visit-studio");
  }

  @Test
  void an_operator_is_reminded_an_hour_before_also_of_a_visit_that_moved() {
    cameraIsDead();
    appointments.otherTimes(incident, visit().id(), at("Tue 17 Nov 09:00"));
    final OfferedSlot tomorrow = slots().get(slots().size() - 1);
    chosen(tomorrow);
    until("Tue 17 Nov 07:00");
    assertThat(told()).doesNotContain("visit reminder to operator");
    appointments.otherTimes(incident, visit().id(), tomorrow.start().plus(Duration.ofHours(1)));
    final OfferedSlot later = slots().get(slots().size() - 1);
    chosen(later);
    until(Words.at(later.start().minus(Duration.ofMinutes(61))));
    assertThat(told()).doesNotContain("visit reminder to operator");

    until(Words.at(later.start().minus(Duration.ofMinutes(60))));

    assertThat(told().stream().filter("visit reminder to operator"::equals)).hasSize(1);
  }

  @Test
  void an_operator_calls_a_visit_off_and_is_offered_other_times() {
    cameraIsDead();
    agreed();
    final Visit before = visit();
    appointments.cancel(incident, before.id(), MARIEKE, "We have a fair");
    appointments.cancel(incident, before.id(), MARIEKE, "We have a fair");

    assertThat(visits.get(before.id()).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(told()).endsWith("visit cancelled to operator", "visit cancelled to technician", "visit proposed to operator");
    assertThat(timeline(Kind.VISIT)).filteredOn(text -> text.contains("called off by the customer: We have a fair")).hasSize(1);
    assertThat(open()).containsExactly("follow-repair");
    assertThat(slots()).isNotEmpty();
    assertThat(part("camera-2")).isNotNull();
  }

  @Test
  void the_pause_of_a_later_slot_ends_when_its_visit_is_called_off() {
    cameraIsDead();
    appointments.otherTimes(incident, visit().id(), at("Tue 17 Nov 09:00"));
    chosen(slots().get(slots().size() - 1));
    assertThat(its().pauses()).isNotEmpty();
    appointments.cancel(incident, visit().id(), MARIEKE, null);

    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
  }

  @Test
  void a_technician_who_falls_ill_is_replaced_and_those_concerned_hear_it() {
    cameraIsDead();
    agreed();
    final Visit before = visit();
    final Technician ill = technicians.get(before.technician());
    technicians.put(without(ill, ill.skills(), List.of(new Absence(at("Mon 16 Nov 00:00"), at("Fri 20 Nov 00:00"), "ill"))));

    assertThat(visits.get(before.id()).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(told()).endsWith("visit cancelled to operator", "visit cancelled to technician", "visit proposed to operator");
    assertThat(slots()).isNotEmpty().allSatisfy(slot -> assertThat(slot.technician()).isNotEqualTo(ill.id()));
    agreed();
    assertThat(task("visit-studio").getAssignee()).isNotEqualTo(ill.id());
  }

  @Test
  void an_offer_that_no_longer_holds_is_made_anew() {
    cameraIsDead();
    final String offered = visit().id();
    runtime.createMessageCorrelation("VisitEndangered").processInstanceBusinessKey(incident).correlateAll();

    assertThat(visit().id()).isEqualTo(offered);
    assertThat(told()).endsWith("visit proposed to operator", "visit proposed to operator");
  }

  @Test
  void nobody_lets_the_technician_in_so_the_clock_stands_still_until_the_next_word() {
    cameraIsDead();
    agreed();
    until("Mon 16 Nov 12:30");
    reports(went(Outcome.NO_ACCESS, null, "The gate is closed"));

    assertThat(its().pausedAt(clock.instant())).map(Pause::reason).contains(PauseReason.NO_ACCESS);
    assertThat(told()).endsWith("paused to operator", "visit proposed to operator");
    assertThat(slots()).filteredOn(OfferedSlot::keepsDeadline).allSatisfy(slot ->
        assertThat(slot.end()).isBeforeOrEqualTo(at("Mon 16 Nov 14:00")));
    until("Mon 16 Nov 13:00");
    agreed();
    assertThat(its().pausedAt(clock.instant())).isEmpty();
    assertThat(due()).isEqualTo("Mon 16 Nov 14:30");
  }

  @Test
  void whoever_lets_nobody_in_and_then_prefers_another_day_waits_on_his_own_time() {
    cameraIsDead();
    agreed();
    until("Mon 16 Nov 11:00");
    reports(went(Outcome.NO_ACCESS, null, "The gate is closed"));
    appointments.otherTimes(incident, visit().id(), at("Thu 19 Nov 09:00"));
    final OfferedSlot inTime = slots().stream().filter(OfferedSlot::keepsDeadline).reduce((one, later) -> later).orElseThrow();
    chosen(slots().get(slots().size() - 1));

    assertThat(its().breachedSince(com.vivition.sla.agreement.Target.RESTORE, visit().start())).isEmpty();
    assertThat(its().pauses()).last().satisfies(pause -> {
      assertThat(pause.reason()).isEqualTo(PauseReason.LATER_SLOT);
      assertThat(pause.since()).isEqualTo(inTime.start());
      assertThat(pause.until()).isEqualTo(visit().start());
    });
  }

  @Test
  void any_word_of_the_operator_ends_the_waiting_for_it() {
    cameraIsDead();
    until("Mon 16 Nov 10:20");
    submit("support", "agree-by-phone", "answer", "NO_ANSWER");
    until("Mon 16 Nov 10:36");
    submit("support", "agree-by-phone", "answer", "NO_ANSWER");
    until("Mon 16 Nov 10:52");
    submit("support", "agree-by-phone", "answer", "OTHER_TIME", "notBefore", "2026-11-17T09:00:00+01:00");
    assertThat(its().pausedAt(clock.instant())).isEmpty();

    submit("support", "agree-by-phone", "answer", "NO_ANSWER");
    until("Mon 16 Nov 11:05");
    appointments.askCall(incident, visit().id(), null);
    until("Mon 16 Nov 11:08");
    submit("support", "agree-by-phone", "answer", "NO_ANSWER");
    assertThat(its().pausedAt(clock.instant())).as("the first since we last heard from him").isEmpty();
  }

  @Test
  void a_visit_that_has_begun_is_neither_moved_nor_called_off_on_the_page() {
    cameraIsDead();
    appointments.otherTimes(incident, visit().id(), at("Tue 17 Nov 09:00"));
    final OfferedSlot later = slots().get(slots().size() - 1);
    agreed();
    itIs(Words.at(visit().start()));

    assertThatThrownBy(() -> appointments.cancel(incident, visit().id(), MARIEKE, null)).isInstanceOf(VisitBegun.class);
    assertThatThrownBy(() -> chosen(later)).isInstanceOf(VisitBegun.class);
    assertThat(open()).containsExactly("follow-repair", "visit-studio");
  }

  @Test
  void a_corrected_studio_calls_the_technician_back() {
    cameraIsDead();
    agreed();
    final String visit = visit().id();
    as("lead", () -> actions.correct(incident, new CorrectionRequest("rotterdam-1", null, null, null, null, "Other studio"),
        "lead", true));
    until("Mon 16 Nov 10:01");

    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(part("camera-2")).isNull();
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void when_no_time_keeps_the_promise_the_lead_hears_it_and_the_soonest_are_offered() {
    reported("venlo-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 13:00");
    replace("camera-2");

    assertThat(told()).contains("no slot in time to lead").endsWith("visit proposed to operator");
    assertThat(slots()).isNotEmpty().noneSatisfy(slot -> assertThat(slot.keepsDeadline()).isTrue());
    assertThat(timeline(Kind.VISIT)).anySatisfy(text -> assertThat(text).startsWith("No work can end by Mon 16 Nov 14:00"));
  }

  @Test
  void nobody_who_can_is_a_planners_task() {
    technicians.all().forEach(one -> technicians.put(without(one, List.of(), one.absences())));
    cameraIsDead();
    assertThat(open()).containsExactly("follow-repair", "make-visit-possible");
    assertThat(tasks.getVariable(task("make-visit-possible").getId(), "repair").toString()).contains("No technician has the skill CAMERA");

    submit("planner", "make-visit-possible", "tryAgain", "YES", "note", "Perhaps");
    assertThat(open()).containsExactly("follow-repair", "make-visit-possible");
    submit("planner", "make-visit-possible", "tryAgain", "NO", "note", "Nobody can");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(appointments.ahead(incident)).isEmpty();
    assertThat(part("camera-2")).isNull();
  }

  @Test
  void an_operator_who_finds_a_time_himself_takes_the_planners_task_away() {
    final List<Technician> able = technicians.all();
    able.forEach(one -> technicians.put(without(one, List.of(), one.absences())));
    cameraIsDead();
    assertThat(open()).containsExactly("follow-repair", "make-visit-possible");
    able.forEach(technicians::put);
    appointments.otherTimes(incident, visit().id(), at("Tue 17 Nov 09:00"));

    agreed();

    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(told()).endsWith("visit agreed to operator", "visit agreed to technician");
  }

  @Test
  void a_part_that_others_got_while_the_operator_was_thinking_is_replaced_with_new_times() {
    cameraIsDead();
    final String mine = incident;
    stock.reservationsOf(mine).forEach(part -> jdbc.sql("update part set state = 'LOST' where state = 'IN_STOCK'").update());
    itIs("Wed 18 Nov 10:30");
    final int before = told().size();
    defective("amersfoort-1", "camera-1");
    assertThat(part("camera-1")).isNotNull();
    incident = mine;

    assertThat(told(before)).containsSubsequence("part ordered to operator", "visit proposed to operator");
    assertThat(part("camera-2")).isNotNull();
  }

  @Test
  void a_part_whose_reservation_ran_out_is_reserved_again_with_new_times() {
    cameraIsDead();
    stock.release(incident, "camera-2");
    until("Mon 16 Nov 10:20");
    submit("support", "agree-by-phone", "answer", "OTHER_TIME", "notBefore", "2026-11-17T09:00:00+01:00");

    assertThat(part("camera-2")).isNotNull();
    assertThat(open()).containsExactly("follow-repair");
    assertThat(told()).endsWith("visit proposed to operator");

    stock.release(incident, "camera-2");
    runtime.createMessageCorrelation("VisitEndangered").processInstanceBusinessKey(incident).correlateAll();
    assertThat(part("camera-2")).isNotNull();
    assertThat(slots()).isNotEmpty();
  }

  @Test
  void a_part_that_is_not_where_it_should_be_is_replaced_and_the_visit_planned_anew() {
    cameraIsDead();
    agreed();
    final String first = part("camera-2").part();
    as("technician", () -> reports.partMissing(visit().id(), "The shelf is empty", "technician"));

    assertThat(part("camera-2").part()).isNotEqualTo(first);
    assertThat(told()).contains("visit cancelled to operator").endsWith("visit proposed to operator");
  }

  @Test
  void somebody_goes_to_look_and_restores_the_studio() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "LOOK", "findings", "Nothing answers");
    assertThat(visit().purpose()).isEqualTo(Purpose.LOOK);
    agreed();
    assertThat(open()).containsExactly("follow-repair", "visit-studio");

    reports(new VisitReport(Outcome.RESTORED, false, false, null, null, null, Cause.HANDLING, "The plug was out", "Sanne Bakker"));

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(it().cause()).isEqualTo(Cause.HANDLING);
    assertThat(it().solution()).isEqualTo("The plug was out");
  }

  @Test
  void who_looked_says_which_part_it_needs() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "LOOK", "findings", "Nothing answers");
    agreed();
    reports(went(Outcome.MORE_BROKEN, "camera-1", "Camera 1 has no power"));

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(it().component()).isEqualTo("camera-1");
    assertThat(tasks.getVariable(task("diagnose-remotely").getId(), "component")).isEqualTo("camera-1");
  }

  @Test
  void half_the_time_is_used_so_somebody_goes_to_look_beside_the_diagnosis() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "We do not find it");
    agreed();
    assertThat(open()).containsExactly("diagnose-remotely", "visit-studio");

    reports(new VisitReport(Outcome.RESTORED, false, false, null, null, null, null, "The plug was out", "Sanne Bakker"));

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 12:00"));
    assertThat(told()).endsWith("restored to operator");
  }

  @Test
  void whoever_looks_and_restores_the_studio_makes_the_swap_needless() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "We do not find it");
    agreed();
    final Visit look = visit();
    replace("camera-1");
    assertThat(part("camera-1")).isNotNull();

    as("technician", () -> reports.report(look.id(),
        new VisitReport(Outcome.RESTORED, false, false, null, null, null, Cause.HANDLING, "The plug was out", "Sanne"), "technician"));

    assertThat(part("camera-1")).isNull();
    assertThat(appointments.ahead(incident)).isEmpty();
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void nobody_decides_on_a_visit_while_somebody_is_about_to_go() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "LOOK", "findings", "Nothing answers");
    agreed();
    until("Mon 16 Nov 12:01");

    assertThat(open()).containsExactly("follow-repair", "visit-studio");
  }

  @Test
  void whoever_looks_and_does_not_restore_it_leaves_the_diagnosis_to_the_engineer_with_what_was_seen() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "We do not find it");
    agreed();
    reports(went(Outcome.MORE_BROKEN, "camera-1", "Camera 1 has no power"));

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(it().component()).isEqualTo("camera-1");
    assertThat(runs("site-visit")).isFalse();
    assertThat(its().restoredAt()).isEmpty();
  }

  @Test
  void a_visit_to_look_is_called_off_when_the_diagnosis_restores_the_studio() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "We do not find it");
    agreed();
    final String visit = visit().id();

    restoredRemotely();

    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    assertThat(told()).contains("visit cancelled to operator").endsWith("restored to operator");
    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(runs("site-visit")).isFalse();
  }

  @Test
  void a_visit_called_off_by_itself_ends_and_leaves_the_rest_to_the_engineer() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "LOOK", "findings", "Nothing answers");
    agreed();
    runtime.createMessageCorrelation("VisitCalledOff").processInstanceBusinessKey(incident).correlateAll();
    until("Mon 16 Nov 10:01");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(appointments.ahead(incident)).isEmpty();
  }

  @Test
  void a_visit_without_a_target_is_planned_all_the_same() {
    reported("gent-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    submit("support", "diagnose-remotely", "outcome", "LOOK", "findings", "Nothing answers");
    agreed();

    assertThat(open()).containsExactly("follow-repair", "visit-studio");
    assertThat(told()).doesNotContain("no slot in time to lead");
  }

  @Test
  void a_slot_of_another_incident_or_of_yesterday_is_refused() {
    cameraIsDead();
    final String mine = visit().id();
    final OfferedSlot slot = slots().get(0);
    final String first = incident;
    reported("amersfoort-1", Channel.PHONE);

    assertThatThrownBy(() -> appointments.choose(incident, slot.id(), MARIEKE)).isInstanceOf(UnknownSlot.class);
    assertThatThrownBy(() -> appointments.cancel(incident, mine, MARIEKE, null)).isInstanceOf(UnknownVisit.class);
    assertThatThrownBy(() -> appointments.askCall(incident, mine, null)).isInstanceOf(UnknownVisit.class);
    incident = first;
    itIs("Tue 17 Nov 10:00");
    assertThatThrownBy(() -> chosen(slot)).isInstanceOf(SlotPast.class);
    assertThat(visit().state()).isEqualTo(VisitState.PROPOSED);
  }

  private static Technician without(Technician one, List<ComponentType> skills, List<Absence> absences) {
    return new Technician(one.id(), one.name(), one.phone(), one.mail(), one.home(), one.latitude(), one.longitude(),
        one.region(), skills, one.workingHours(), one.worksOnHolidays(), absences);
  }

  @Test
  void at_night_who_is_on_duty_for_the_technicians_is_called_for_what_is_agreed() {
    itIs("Sat 21 Nov 18:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    replace("camera-2");
    agreed();
    until(clock.instant());
    assertThat(open()).contains("visit-studio");
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("call-duty").processInstanceBusinessKey(incident)
        .variableValueEquals("callLine", "TECHNICIAN").activityIdIn("accept-call").count()).isEqualTo(1);
    assertThat(timeline(TimelineEntry.Kind.NOTE)).last().asString().endsWith("Somebody has to be on site");
  }
}
