package com.vivition.sla.incident;

import static com.vivition.sla.incident.TimelineEntry.Kind.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.testing.Tells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Who hears when the promised time runs out (R9). */
@Tells(value = "incident", inClasses = 10)
class IncidentWarningsTest extends Story {

  @Test
  void a_report_on_friday_at_four_warns_on_monday_at_the_exact_instants() {
    itIs("Fri 20 Nov 16:00");
    reported("amersfoort-1", Channel.PHONE);
    triaged();

    until("Mon 23 Nov 09:59:59");
    assertThat(open()).containsExactly("diagnose-remotely");
    until("Mon 23 Nov 10:00");
    assertThat(open()).containsExactly("decide-site-visit", "diagnose-remotely");
    until("Mon 23 Nov 10:59:59");
    assertThat(told(2)).isEmpty();
    assertThat(promise()).isEqualTo("ON_TIME");
    until("Mon 23 Nov 11:00");
    assertThat(told(2)).containsExactly("warning lead to lead");
    assertThat(promise()).isEqualTo("AT_RISK");
    until("Mon 23 Nov 11:35:59");
    assertThat(told(3)).isEmpty();
    until("Mon 23 Nov 11:36");
    assertThat(told(3)).containsExactly("warning manager to manager");
    until("Mon 23 Nov 11:59:59");
    assertThat(told(4)).isEmpty();
    until("Mon 23 Nov 12:00");
    assertThat(told(4)).containsExactly("breached to operator", "breached to manager");
    assertThat(its().breachedSince(Target.RESTORE, clock.instant())).contains(at("Mon 23 Nov 12:00"));
    assertThat(promise()).isEqualTo("BREACHED");
    assertThat(mailedTo("WARNING_LEAD")).containsExactly("lead@vivition.example");
    until("Fri 27 Nov 12:00");
    assertThat(told(6)).as("each once").isEmpty();
  }

  @Test
  void after_a_downtime_all_that_was_passed_is_recorded_and_only_the_highest_acts() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    itIs("Mon 16 Nov 13:40");
    until("Mon 16 Nov 13:40");

    assertThat(told(2)).containsExactly("warning manager to manager");
    assertThat(open()).as("no visit to decide on").containsExactly("diagnose-remotely");
    assertThat(timeline(WARNING)).hasSize(3);
    until("Mon 16 Nov 14:00");
    assertThat(told(3)).containsExactly("breached to operator", "breached to manager");
  }

  @Test
  void a_warning_that_lies_ahead_again_fires_again() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 13:10");
    assertThat(told(2)).containsExactly("warning lead to lead");
    correctedTo("2026-11-16T10:30+01:00");

    until("Mon 16 Nov 13:29");
    assertThat(told(3)).containsExactly("deadline moved to operator");
    until("Mon 16 Nov 13:30");
    assertThat(told(4)).containsExactly("warning lead to lead");
  }

  @Test
  void a_correction_that_moves_the_due_time_into_the_past_tells_of_the_breach_at_once() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    actions.correct(incident, new CorrectionRequest(null, null, null, null,
        OffsetDateTime.parse("2026-11-13T14:00+01:00"), "He called on Friday already"), "support", false);
    until("Mon 16 Nov 11:00");

    assertThat(due()).isEqualTo("Mon 16 Nov 10:00");
    assertThat(told(3)).containsExactly("breached to operator", "breached to manager");
    assertThat(timeline(WARNING)).hasSize(4);
  }

  @Test
  void nothing_warns_while_paused_and_everything_does_when_it_goes_on() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    until("Mon 16 Nov 15:00");
    assertThat(timeline(WARNING)).isEmpty();
    actions.resume(incident, clock.instant(), null, "support");

    assertThat(due()).isEqualTo("Tue 17 Nov 10:00");
    until("Mon 16 Nov 16:00");
    assertThat(open()).contains("decide-site-visit");
  }

  @Test
  void a_restored_studio_warns_nobody() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    until("Wed 18 Nov 12:00");

    assertThat(timeline(WARNING)).isEmpty();
  }

  // ---- half of the time: the site visit

  @Test
  void a_visit_that_is_needed_is_offered_to_the_operator() {
    halfTheTimeIsUsed();
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "Nothing answers from here");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(told()).endsWith("visit proposed to operator");
  }

  @Test
  void a_visit_that_is_not_needed_ends_there() {
    halfTheTimeIsUsed();
    submit("support", "decide-site-visit", "visitNeeded", "NO", "reason", "The restart is running");

    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void a_studio_that_works_again_needs_no_decision_on_a_visit() {
    halfTheTimeIsUsed();
    restoredRemotely();

    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void a_studio_that_works_again_needs_no_planner() {
    halfTheTimeIsUsed();
    submit("support", "decide-site-visit", "visitNeeded", "YES", "reason", "Nothing answers from here");
    moreNeeded();
    repaired();

    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void no_visit_is_decided_on_when_the_cause_is_found() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    moreNeeded();
    until("Mon 16 Nov 12:30");

    assertThat(open()).containsExactly("help-customer");
    assertThat(timeline(WARNING)).hasSize(1);
  }

  @Test
  void a_cause_that_was_not_found_leaves_the_visit_to_be_decided() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    diagnosed("PROBE_AGAIN", "NOT_FOUND", "Looked at everything");
    until("Mon 16 Nov 12:30");

    assertThat(open()).containsExactly("decide-site-visit", "diagnose-remotely");
  }

  @Test
  void one_open_decision_on_a_visit_is_enough() {
    halfTheTimeIsUsed();
    correctedTo("2026-11-16T10:30+01:00");
    until("Mon 16 Nov 12:31");

    assertThat(open()).containsExactly("decide-site-visit", "diagnose-remotely");
  }

  // ---- triage

  @Test
  void late_triage_is_silent_where_the_warning_of_the_due_time_says_the_same() {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 14:00");

    assertThat(told(1)).containsExactly("warning lead to lead", "warning manager to manager", "breached to operator",
        "breached to manager");
  }

  @Test
  void an_agreement_that_promises_triage_within_the_hour_is_kept_by_editing_the_table_alone() {
    withTriageWithinTheHour(() -> {
      reported("amersfoort-1", Channel.PHONE);
      until("Mon 16 Nov 10:44");
      assertThat(told(1)).isEmpty();
      until("Mon 16 Nov 10:45");
      assertThat(told(1)).containsExactly("warning lead to lead");
      until("Mon 16 Nov 11:00");
      assertThat(told(2)).containsExactly("warning lead to lead");
      until("Mon 16 Nov 12:00");
      assertThat(told(3)).as("half of the time to restore: nobody is told again").isEmpty();
      triaged();
      assertThat(its().verdict(Target.ADDRESS, clock.instant()).orElseThrow().by()).hasHours(1);
    });
  }

  @Test
  void triage_in_time_silences_its_warnings() {
    withTriageWithinTheHour(() -> {
      reported("amersfoort-1", Channel.PHONE);
      until("Mon 16 Nov 10:30");
      triaged();
      until("Mon 16 Nov 11:30");
      assertThat(told(2)).isEmpty();
    });
  }

  @Test
  void a_change_to_a_priority_without_target_silences_what_lay_ahead() {
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    actions.correct(incident, new CorrectionRequest(null, null, Priority.LOW, null, null, "Only the lamp"), "support", false);
    until("Mon 16 Nov 16:59");

    assertThat(timeline(WARNING)).isEmpty();
  }

  private Object promise() {
    return tasks.getVariableLocal(task("diagnose-remotely").getId(), "promise");
  }

  private void halfTheTimeIsUsed() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    assertThat(open()).containsExactly("decide-site-visit", "diagnose-remotely");
  }

  private void correctedTo(String reportedAt) {
    actions.correct(incident, new CorrectionRequest(null, null, null, null, OffsetDateTime.parse(reportedAt),
        "The call came later"), "support", false);
  }

  /** ADDRESS within one hour while the story is told: the contract is data. */
  private void withTriageWithinTheHour(Runnable story) {
    final String deployment;
    try {
      final String table = new ClassPathResource("processes/entitlement.dmn").getContentAsString(StandardCharsets.UTF_8);
      deployment = repository.createDeployment().name("triage within the hour")
          .addString("processes/entitlement.dmn", table.replaceFirst("\"PT4H\"", "\"PT1H\"")).deploy().getId();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    try {
      story.run();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
