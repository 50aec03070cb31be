package com.vivition.sla.incident;

import static com.vivition.sla.incident.TimelineEntry.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.testing.Tells;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;

/** Outside business hours somebody on duty is called, and sees what concerns him. */
@Tells("call-duty")
@Tells("page-duty")
class CallDutyProcessTest extends DutyStory {

  @Test
  void a_call_on_saturday_night_goes_from_one_to_the_next_until_somebody_accepts() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    assertThat(called()).isEqualTo("eva");
    assertThat(mailedTo("DUTY_CALLED")).containsExactly("eva@vivition.example");
    assertThat(sees("eva")).containsExactly("accept-call", "triage");
    assertThat(sees("bram")).isEmpty();
    assertThat(findsOnDuty("eva")).containsExactly("accept-call", "triage");
    assertThat(findsOnDuty("bram")).as("of the same group").isEmpty();

    until("Sat 21 Nov 20:19:59");
    assertThat(called()).isEqualTo("eva");
    until("Sat 21 Nov 20:20");
    assertThat(called()).isEqualTo("bram");
    assertThat(mailedTo("DUTY_CALLED")).containsExactly("bram@vivition.example", "eva@vivition.example");
    assertThat(sees("bram")).containsExactly("accept-call", "triage");
    assertThat(sees("eva")).as("may still take it").containsExactly("triage");

    until("Sat 21 Nov 20:30");
    assertThat(called()).isEqualTo("lead");
    assertThat(mailedTo("DUTY_CALLED")).contains("lead@vivition.example");
    itBecomes("Sat 21 Nov 20:41");
    assertThat(called()).as("a look in between begins nothing anew").isEqualTo("lead");
    until("Sat 21 Nov 20:45");
    assertThat(called()).isEqualTo("manager");
    completes("manager", "accept-call");
    takes("manager", "triage");

    assertThat(open()).containsExactly("triage");
    assertThat(timeline(NOTE)).anyMatch(note -> note.equals("Accepted the call"))
        .anyMatch(note -> note.startsWith("Calling Bram Kok, to accept by Sat 21 Nov 20:30."));
    itBecomes("Sat 21 Nov 21:30");
    assertThat(open()).as("nobody else is called").containsExactly("triage");
  }

  @Test
  void who_rings_that_a_restored_studio_fails_again_reaches_whoever_is_on_duty() {
    itIs("Sat 21 Nov 18:00");
    emergency();
    takes("eva", "triage");
    triagedBy("eva");
    actions.restored(incident, null, "A restart", "eva");
    itBecomes("Sat 21 Nov 20:00");
    final int mails = mailedTo("DUTY_WARNED").size() + mailedTo("DUTY_CALLED").size();

    actions.emergencyCall(incident, clock.instant(), "support");
    until(clock.instant());

    assertThat(mailedTo("DUTY_WARNED").size() + mailedTo("DUTY_CALLED").size()).isEqualTo(mails + 1);
    assertThat(sees("eva")).contains("confirm-with-operator");
  }

  @Test
  void who_writes_that_it_fails_when_that_door_is_closed_waits_for_its_opening() {
    itIs("Sat 21 Nov 18:00");
    emergency();
    takes("eva", "triage");
    triagedBy("eva");
    actions.restored(incident, null, "A restart", "eva");
    itBecomes("Sat 21 Nov 20:00");
    final int mails = mailedTo("DUTY_WARNED").size() + mailedTo("DUTY_CALLED").size();

    actions.replied(incident, new Reply(Channel.PORTAL, null, "Still dark", Reply.Says.DOES_NOT_WORK), "portal");
    until(clock.instant());

    assertThat(mailedTo("DUTY_WARNED").size() + mailedTo("DUTY_CALLED").size()).isEqualTo(mails);
  }

  @Test
  void whom_nobody_answered_is_called_again() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    until("Sat 21 Nov 21:00");
    assertThat(open()).containsExactly("triage");
    assertThat(timeline(NOTE)).contains("Nobody accepted the call");
    itBecomes("Sat 21 Nov 21:10");
    assertThat(called()).isEqualTo("eva");
  }

  @Test
  void taking_a_task_of_the_incident_accepts_the_call() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    takes("eva", "triage");
    assertThat(open()).containsExactly("triage");
    itBecomes("Sat 21 Nov 20:40");
    assertThat(open()).containsExactly("triage");
    triagedBy("eva");
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("eva");
  }

  @Test
  void completing_the_triage_accepts_the_call() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    triagedBy("bram");
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(sees("bram")).containsExactly("diagnose-remotely");
  }

  @Test
  void whoever_takes_it_before_the_call_is_made_is_not_called() {
    itIs("Sat 21 Nov 20:10");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    takes("eva", "triage");
    until("Sat 21 Nov 20:30");
    assertThat(mailedTo("DUTY_CALLED")).isEmpty();
    assertThat(open()).containsExactly("triage");
  }

  @Test
  void the_paging_system_is_told_whom_to_call_by_when() throws Exception {
    itIs("Sat 21 Nov 20:10");
    emergency();
    final var page = externalTasks.fetchAndLock(1, "worker").topic("send-page", 60_000).execute().get(0);
    assertThat(json.readValue((String) page.getVariables().get("page"), Map.class))
        .containsEntry("incident", incident).containsEntry("person", "eva").containsEntry("name", "Eva Bos")
        .containsEntry("dueAt", "2026-11-22T09:10:00Z").containsEntry("acceptBy", "2026-11-21T19:20:00Z")
        .containsKeys("studio", "why", "acceptUrl");

    externalTasks.handleFailure(page.getId(), "worker", "The paging system is down", null, 0, 0);
    assertThat(mailedTo("DUTY_CALLED")).as("the mail goes anyway").containsExactly("eva@vivition.example");
    until("Sat 21 Nov 20:20");
    assertThat(called()).as("and so does the call").isEqualTo("bram");
    final var next = externalTasks.fetchAndLock(1, "worker").topic("send-page", 60_000).execute().get(0);
    externalTasks.complete(next.getId(), "worker");
  }

  @Test
  void from_ten_at_night_nobody_is_called_and_at_eight_it_goes_on() {
    itIs("Sat 21 Nov 21:55");
    emergency();
    assertThat(sees("eva")).containsExactly("accept-call", "triage");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(open()).containsExactly("triage");
    assertThat(sees("eva")).isEmpty();
    final int calls = mailedTo("DUTY_CALLED").size();
    itBecomes("Sun 22 Nov 07:59");
    assertThat(mailedTo("DUTY_CALLED")).hasSize(calls);
    itBecomes("Sun 22 Nov 08:00");
    assertThat(called()).isEqualTo("eva");
    assertThat(sees("eva")).containsExactly("accept-call", "triage");
  }

  @Test
  void a_call_at_eleven_at_night_waits_for_the_opening() {
    itIs("Sat 21 Nov 23:00");
    emergency();
    assertThat(mailedTo("DUTY_CALLED")).isEmpty();
    itBecomes("Sun 22 Nov 08:00");
    assertThat(called()).isEqualTo("eva");
    assertThat(mailedTo("DUTY_CALLED")).hasSize(1);
  }

  @Test
  void on_easter_monday_at_a_quarter_to_ten_somebody_is_called_and_the_team_has_it_back_on_tuesday_at_nine() {
    itIs("Mon 6 Apr 21:45");
    look();
    emergency();
    assertThat(called()).isEqualTo("eva");
    itBecomes("Mon 6 Apr 22:00");
    assertThat(open()).containsExactly("triage");
    itBecomes("Tue 7 Apr 08:00");
    assertThat(called()).isEqualTo("eva");
    itBecomes("Tue 7 Apr 09:00");
    assertThat(open()).containsExactly("triage");
    assertThat(sees("eva")).isEmpty();
  }

  @Test
  void what_counts_in_business_hours_only_concerns_nobody_at_night() {
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.NOW);
    itBecomes("Mon 16 Nov 18:00");
    assertThat(sees("eva")).isEmpty();
    assertThat(mailedTo("DUTY_CALLED")).isEmpty();
    assertThat(open()).contains("triage").doesNotContain("accept-call");
  }

  @Test
  void in_business_hours_the_team_works_and_at_five_who_is_on_duty_is_called() {
    itIs("Mon 16 Nov 16:00");
    emergency();
    assertThat(mailedTo("DUTY_CALLED")).isEmpty();
    assertThat(sees("eva")).isEmpty();
    itBecomes("Mon 16 Nov 17:00");
    assertThat(called()).isEqualTo("eva");
    assertThat(sees("eva")).containsExactly("accept-call", "triage");
    look();
    assertThat(mailedTo("DUTY_CALLED")).as("once").hasSize(1);
  }

  @Test
  void what_waits_for_the_customer_concerns_nobody_until_it_goes_on() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "The gate is shut", "support");
    until("Sat 21 Nov 20:11");
    assertThat(open()).doesNotContain("accept-call");
    assertThat(sees("eva")).isEmpty();

    actions.resume(incident, clock.instant(), Channel.EMERGENCY_PHONE, "support");
    until("Sat 21 Nov 20:12");
    assertThat(called()).isEqualTo("eva");
    assertThat(sees("eva")).contains("triage");
  }

  @Test
  void a_cancelled_incident_calls_nobody_any_more() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    actions.cancel(incident, "It was the plug", "support");
    assertThat(open()).isEmpty();
    assertThat(jdbc.sql("select count(*) from duty_call").query(Integer.class).single()).isZero();
  }

  @Test
  void a_warning_tells_who_is_on_it_and_asks_nobody_to_accept() {
    itIs("Sat 21 Nov 17:00");
    emergency();
    triagedBy("eva");
    assertThat(mailedTo("DUTY_CALLED")).hasSize(1);
    until("Sat 21 Nov 20:00");
    assertThat(told()).endsWith("warning lead to lead", "duty warned to duty");
    assertThat(mailedTo("DUTY_CALLED")).hasSize(1);
    assertThat(mailedTo("DUTY_WARNED")).containsExactly("eva@vivition.example");
    assertThat(open()).doesNotContain("accept-call");
  }

  @Test
  void where_the_rota_has_a_gap_the_lead_is_called_at_once() {
    noRota();
    itIs("Sat 21 Nov 20:10");
    emergency();
    assertThat(called()).isEqualTo("lead");
  }

  @Test
  void a_technician_on_duty_sees_what_technicians_do_and_nothing_else() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    assertThat(sees("technician")).isEmpty();
    tasks.addCandidateGroup(task("triage").getId(), "technician");
    itBecomes("Sat 21 Nov 20:20");
    assertThat(sees("technician")).containsExactly("triage");
  }

  @Test
  void whose_duty_is_over_may_work_the_task_no_longer() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    final String triage = task("triage").getId();
    assertThat(sees("eva")).contains("triage");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(findsOnDuty("eva")).isEmpty();
    identity.setAuthentication("eva", List.of());
    assertThatThrownBy(() -> tasks.claim(triage, "eva")).isInstanceOf(AuthorizationException.class);
  }

  @Test
  void a_warning_goes_to_whoever_accepted_and_not_to_who_did_not() {
    itIs("Sat 21 Nov 17:00");
    emergency();
    until("Sat 21 Nov 17:10");
    assertThat(called()).isEqualTo("bram");
    takes("bram", "triage");
    until("Sat 21 Nov 20:00");
    assertThat(mailedTo("DUTY_WARNED")).containsExactly("bram@vivition.example");
  }

  @Test
  void a_caller_whom_nobody_knows_is_called_for_until_somebody_takes_him() throws Exception {
    itIs("Sat 21 Nov 20:10");
    look();
    somebodyRings();
    assertThat(called()).isEqualTo("eva");
    assertThat(sees("eva")).containsExactly("accept-call", "find-caller");
    assertThat(findsOnDuty("eva")).containsExactly("accept-call", "find-caller");
    assertThat(mailedTo("DUTY_CALLED")).containsExactly("eva@vivition.example");
    assertThat(pages()).isEqualTo(1);
    until("Sat 21 Nov 20:20");
    assertThat(called()).isEqualTo("bram");
    takes("bram", "find-caller");
    assertThat(open()).containsExactly("find-caller");
    assertThat(pages()).isZero();
    itBecomes("Sat 21 Nov 20:40");
    assertThat(open()).containsExactly("find-caller");
    completes("bram", "find-caller", "isOurs", "NO");
    assertThat(open()).isEmpty();
  }

  @Test
  void a_caller_whom_nobody_answered_until_ten_at_night_is_called_for_at_eight() throws Exception {
    itIs("Sat 21 Nov 21:55");
    look();
    somebodyRings();
    completes("eva", "accept-call");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(open()).containsExactly("find-caller");
    assertThat(sees("eva")).isEmpty();
    itBecomes("Sun 22 Nov 08:00");
    assertThat(called()).isEqualTo("eva");
    completes("bram", "find-caller", "isOurs", "NO");
    assertThat(open()).isEmpty();
  }

  @Test
  void who_accepted_after_the_people_on_duty_stays_on_it_when_the_rota_changes() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    until("Sat 21 Nov 20:30");
    completes("lead", "accept-call");
    nobodyOf(DutyLine.TECHNICIAN);
    look();
    assertThat(open()).containsExactly("triage");
    nobodyOf(DutyLine.SUPPORT);
    look();
    assertThat(open()).containsExactly("triage");
    assertThat(sees("lead")).containsExactly("triage");
    assertThat(sees("eva")).isEmpty();
  }

  @Test
  void who_accepts_and_takes_nothing_is_called_again() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    completes("eva", "accept-call");
    itBecomes("Sat 21 Nov 20:19");
    assertThat(open()).containsExactly("triage");
    itBecomes("Sat 21 Nov 20:20");
    assertThat(called()).isEqualTo("eva");
  }

  @Test
  void who_is_neither_on_duty_nor_called_accepts_nothing_by_his_work() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    takes("support", "triage");
    assertThat(called()).isEqualTo("eva");
  }

  @Test
  void one_incident_that_cannot_be_followed_calls_nobody_again_for_another() {
    itIs("Sat 21 Nov 20:10");
    emergency();
    jdbc.sql("delete from clock_event where incident = ?").param(incident).update();
    emergency();
    nobodyOf(DutyLine.SUPPORT);
    look();
    assertThat(called()).isEqualTo("lead");
    completes("lead", "accept-call");
    for (int i = 1; i <= 3; i++) {
      itBecomes("Sat 21 Nov 20:1" + i);
      assertThat(open()).containsExactly("triage");
    }
    assertThat(mailedTo("DUTY_CALLED")).containsOnlyOnce("lead@vivition.example");
  }

  @Test
  void nobody_is_paged_from_ten_at_night_nor_when_somebody_is_on_it() throws Exception {
    itIs("Sat 21 Nov 21:50");
    emergency();
    assertThat(pages()).isEqualTo(1);
    takes("eva", "triage");
    assertThat(pages()).isZero();

    itIs("Sat 21 Nov 21:57");
    emergency();
    final var page = externalTasks.fetchAndLock(1, "worker").topic("send-page", 60_000).execute().get(0);
    assertThat(json.readValue((String) page.getVariables().get("page"), Map.class))
        .containsEntry("acceptBy", "2026-11-21T21:00:00Z");
    assertThat(runtime.createVariableInstanceQuery().variableName("until").list()).last()
        .extracting(until -> ((java.util.Date) until.getValue()).toInstant()).isEqualTo(at("Sat 21 Nov 22:00"));
    itBecomes("Sat 21 Nov 22:00");
    assertThat(pages()).isZero();
  }

  @Test
  void that_there_is_nobody_to_call_is_said_once() {
    noRota();
    identity.deleteMembership("lead", "lead");
    identity.deleteMembership("manager", "manager");
    try {
      itIs("Sat 21 Nov 20:10");
      emergency();
      itBecomes("Sat 21 Nov 20:20");
      itBecomes("Sat 21 Nov 20:30");
      assertThat(timeline(NOTE)).containsOnlyOnce("There is nobody to call");
      assertThat(mailedTo("NOBODY_TO_CALL")).hasSize(1);
    } finally {
      identity.createMembership("lead", "lead");
      identity.createMembership("manager", "manager");
    }
  }
}
