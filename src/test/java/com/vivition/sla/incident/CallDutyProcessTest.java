package com.vivition.sla.incident;

import static com.vivition.sla.incident.TimelineEntry.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Urgency;
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

    assertThat(open()).containsExactly("triage");
    assertThat(timeline(NOTE)).anyMatch(note -> note.equals("Accepted the call"))
        .anyMatch(note -> note.startsWith("Calling Bram Kok, to accept by Sat 21 Nov 20:30."));
    itBecomes("Sat 21 Nov 21:30");
    assertThat(open()).as("nobody else is called").containsExactly("triage");
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
    assertThat(told()).endsWith("warning lead to lead", "duty called to duty");
    assertThat(mailedTo("DUTY_CALLED")).hasSize(2);
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
}
