package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict.Outcome;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.testing.Tells;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What may happen to an incident at any time: corrected, changed, called about, cancelled, its hours edited (R5, R7, R11). */
@Tells(value = "incident", inClasses = 10)
class IncidentAtAnyTimeTest extends Story {

  @Autowired
  private ServiceHoursEdit hours;
  @Autowired
  private ServiceHoursTable hoursTable;
  @Autowired
  private TransactionTemplate transactions;

  // ---- correction

  @Test
  void a_corrected_studio_brings_its_agreement_and_moves_the_deadline_of_the_open_task() {
    itIs("Fri 20 Nov 16:00");
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    correct(new CorrectionRequest("venlo-1", null, null, null, null, "It is the one in Venlo"));

    assertThat(it().studio()).isEqualTo("venlo-1");
    assertThat(it().agreement()).isEqualTo(Agreement.EXTENDED);
    assertThat(due()).isEqualTo("Fri 20 Nov 20:00");
    assertThat(nextTimer()).isEqualTo("Fri 20 Nov 18:00");
    assertThat(task("diagnose-remotely").getDueDate()).isEqualTo(at("Fri 20 Nov 20:00"));
    assertThat(told(2)).containsExactly("deadline moved to operator");
    assertThat(mailedTo("DEADLINE_MOVED")).contains("ruud@maasland-remarketing.example");
  }

  @Test
  void another_studio_of_the_same_agreement_is_a_correction_too() {
    reported("amersfoort-1", Channel.PHONE);
    correct(new CorrectionRequest("zwolle-1", null, null, null, null, "It is the one in Zwolle"));

    assertThat(it().studio()).isEqualTo("zwolle-1");
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
  }

  @Test
  void a_report_that_came_earlier_is_due_earlier() {
    reported("amersfoort-1", Channel.PHONE);
    correct(new CorrectionRequest(null, null, null, null, OffsetDateTime.parse("2026-11-16T09:10+01:00"), "He rang before"));

    assertThat(due()).isEqualTo("Mon 16 Nov 13:10");
    assertThat(nextTimer()).isEqualTo("Mon 16 Nov 11:10");
    assertThat(it().reportedAt()).isEqualTo(at("Mon 16 Nov 09:10"));
  }

  @Test
  void a_correction_while_the_report_waits_moves_the_opening_too() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL);
    correct(new CorrectionRequest(null, null, null, Channel.EMERGENCY_PHONE, null, "It was a call"));
    until("Sat 21 Nov 20:00");

    assertThat(open()).containsExactly("triage");
    assertThat(due()).isEqualTo("Sun 22 Nov 10:00");
  }

  @Test
  void only_a_lead_undoes_a_breach_and_only_with_a_reason() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 14:30");
    final var correction = new CorrectionRequest(null, null, Priority.LOW, null, null, "Only a lamp");

    assertThatThrownBy(() -> actions.correct(incident, correction, "support", false))
        .isInstanceOf(ClockRefused.class).hasMessageContaining("Ask a lead");
    assertThat(its().breachedSince(Target.RESTORE, clock.instant())).isPresent();
    actions.correct(incident, correction, "lead", true);
    assertThat(its().breachedSince(Target.RESTORE, clock.instant())).isEmpty();
    assertThat(due()).isEqualTo("none");
  }

  @Test
  void a_correction_after_the_studio_works_again_may_find_that_it_was_late() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 13:30");
    restoredRemotely();
    assertThat(verdict()).isEqualTo(Outcome.MET);
    correct(new CorrectionRequest(null, null, null, null, OffsetDateTime.parse("2026-11-16T09:00+01:00"), "He rang at nine"));

    assertThat(verdict()).isEqualTo(Outcome.BREACHED);
    assertThat(open()).containsExactly("confirm-with-operator");
    confirmed("WORKS");
    closed("breachReason", "The call was noted late");
    assertThat(ended()).isTrue();
  }

  // ---- change

  @Test
  void the_emergency_call_for_a_running_incident_keeps_the_quarter_that_was_used() {
    itIs("Fri 20 Nov 16:00");
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    until("Sat 21 Nov 11:00");
    actions.emergencyCall(incident, clock.instant(), "support");

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(due()).isEqualTo("Sat 21 Nov 14:00");
    assertThat(nextTimer()).as("half of it").isEqualTo("Sat 21 Nov 12:00");
    assertThat(task("diagnose-remotely").getPriority()).isEqualTo(90);
    assertThat(told(2)).containsExactly("deadline moved to operator");
  }

  @Test
  void a_worsened_situation_changes_the_priority_from_now_on() {
    reported("amersfoort-1", Channel.PHONE, Impact.MINOR, Urgency.LATER);
    triaged(Impact.MINOR, Urgency.LATER);
    until("Mon 16 Nov 12:00");
    actions.change(incident, Priority.HIGH, null, clock.instant(), "Now it stands still", "support");

    assertThat(due()).as("nothing was used before").isEqualTo("Mon 16 Nov 16:00");
    assertThat(told(2)).containsExactly("deadline moved to operator");
    until("Mon 16 Nov 16:00");
    assertThat(told(3)).contains("breached to operator");
  }

  @Test
  void a_change_never_undoes_a_breach() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 14:30");

    assertThatThrownBy(() -> actions.change(incident, Priority.LOW, null, at("Mon 16 Nov 13:00"), "It works a bit", "support"))
        .isInstanceOf(ClockRefused.class);
  }

  @Test
  void the_emergency_call_is_the_word_that_a_pause_waited_for() {
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    until("Mon 16 Nov 18:00");
    actions.emergencyCall(incident, clock.instant(), "support");

    assertThat(its().pausedAt(clock.instant())).isEmpty();
    assertThat(due()).isEqualTo("Mon 16 Nov 22:00");
  }

  @Test
  void the_emergency_call_of_who_has_no_such_number_is_a_word_like_any_other() {
    reported("amersfoort-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    until("Mon 16 Nov 18:00");

    assertThat(actions.emergencyCall(incident, clock.instant(), "support")).isFalse();
    assertThat(it().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(due()).as("the pause ends when the office opens").isEqualTo("Tue 17 Nov 13:00");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).first().asString().contains("stands still");
  }

  @Test
  void an_emergency_call_that_is_written_down_late_counts_from_the_change_after_it() {
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    until("Mon 16 Nov 11:00");
    actions.change(incident, Priority.LOW, null, clock.instant(), "It works a bit", "support");
    until("Mon 16 Nov 11:30");

    assertThat(actions.emergencyCall(incident, at("Mon 16 Nov 10:30"), "support")).isTrue();
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(due()).as("a quarter was used by eleven").isEqualTo("Mon 16 Nov 14:00");
  }

  // ---- cancellation

  @Test
  void a_withdrawn_report_ends_at_once_wherever_it_stands_and_its_notices_still_go_out() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 12:00");
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    assertThat(open()).containsExactly("decide-site-visit", "diagnose-remotely");
    actions.cancel(incident, "He switched it on himself", "support");

    assertThat(ended()).isTrue();
    assertThat(open()).isEmpty();
    assertThat(it().state()).isEqualTo(IncidentState.CANCELLED);
    assertThat(verdict()).isNull();
    assertThat(told(3)).containsExactly("cancelled to operator");
    assertThat(externalTasks.createExternalTaskQuery().topicName("probe-studio").count()).isZero();
    assertThat(mailedTo("ACKNOWLEDGED")).hasSize(2);
    assertThat(mailedTo("CANCELLED")).hasSize(2);
  }

  @Test
  void a_report_that_waits_for_the_opening_can_be_withdrawn() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL);
    actions.cancel(incident, "It works again", "support");

    assertThat(ended()).isTrue();
    assertThat(nextTimer()).isEqualTo("never");
  }

  @Test
  void cancelling_does_not_undo_a_breach() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 15:00");
    actions.cancel(incident, "Sold", "support");

    assertThat(verdict()).isEqualTo(Outcome.BREACHED);
  }

  @Test
  void a_studio_that_works_again_is_closed_and_not_cancelled() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();

    assertThatThrownBy(() -> actions.cancel(incident, "Never mind", "support"))
        .isInstanceOf(ClockRefused.class).hasMessageContaining("Close the incident");
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void what_is_over_takes_nothing_more() {
    reported("amersfoort-1", Channel.PHONE);
    actions.cancel(incident, "Never mind", "support");

    assertThatThrownBy(() -> correct(new CorrectionRequest(null, null, Priority.LOW, null, null, "Late")))
        .isInstanceOf(ClockRefused.class);
    assertThatThrownBy(() -> actions.emergencyCall(incident, clock.instant(), "support")).isInstanceOf(ClockRefused.class);
    assertThatThrownBy(() -> actions.cancel(incident, "Twice", "support")).isInstanceOf(ClockRefused.class);
  }

  // ---- service hours

  @Test
  void edited_service_hours_move_open_incidents_and_never_closed_ones() {
    itIs("Thu 19 Nov 15:00");
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    confirmed("WORKS");
    closed();
    final String finished = incident;
    final String dueOfFinished = due();
    reported("zwolle-1", Channel.PHONE);
    triaged();
    assertThat(due()).isEqualTo("Fri 20 Nov 11:00");

    closedOnFriday(() -> {
      assertThat(due()).isEqualTo("Mon 23 Nov 11:00");
      assertThat(nextTimer()).isEqualTo("Thu 19 Nov 17:00");
      assertThat(task("diagnose-remotely").getDueDate()).isEqualTo(at("Mon 23 Nov 11:00"));
      assertThat(timeline(TimelineEntry.Kind.CLOCK)).anyMatch(entry -> entry.startsWith("Service hours edited"));
      incident = finished;
      assertThat(due()).isEqualTo(dueOfFinished);
    });
  }

  @Test
  void edited_service_hours_move_the_opening_that_a_report_waits_for() {
    itIs("Thu 19 Nov 20:00");
    reported("amersfoort-1", Channel.EMAIL);
    assertThat(nextTimer()).isEqualTo("Fri 20 Nov 09:00");

    closedOnFriday(() -> {
      assertThat(nextTimer()).isEqualTo("Mon 23 Nov 09:00");
      until("Mon 23 Nov 09:00");
      assertThat(open()).containsExactly("triage");
    });
  }

  @Test
  void a_pause_of_months_can_be_ended_by_a_cancellation() {
    itIs("Mon 2 Feb 10:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    actions.pause(incident, PauseRequest.of(PauseReason.CUSTOMER_SITE, clock.instant()), "The hall is rebuilt", "support");
    itIs("Mon 1 Jun 10:00");
    actions.cancel(incident, "The studio is sold", "support");

    assertThat(ended()).isTrue();
    assertThat(its().explain(Target.RESTORE, clock.instant())).hasSizeGreaterThan(200);
  }

  @Test
  void no_word_comes_from_the_future_or_from_before_the_report() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    for (final String ahead : List.of("2026-11-16T10:03:00+01:00", "2099-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z")) {
      final var at = OffsetDateTime.parse(ahead).toInstant();
      assertThatThrownBy(() -> actions.change(incident, Priority.LOW, null, at, "Only a lamp", "support"))
          .isInstanceOf(ClockRefused.class).hasMessageContaining("ahead");
      assertThatThrownBy(() -> actions.emergencyCall(incident, at, "support")).isInstanceOf(ClockRefused.class);
      assertThatThrownBy(() -> actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, at), "Gate", "support"))
          .isInstanceOf(ClockRefused.class);
    }
    final var before = OffsetDateTime.parse("-999999999-01-01T00:00:00Z");
    assertThatThrownBy(() -> actions.change(incident, Priority.LOW, null, before.toInstant(), "Only a lamp", "support"))
        .isInstanceOf(ClockRefused.class).hasMessageContaining("before the report");
    assertThatThrownBy(() -> correct(new CorrectionRequest(null, null, null, null, before, "He rang long ago")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> actions.pause(incident, new PauseRequest(PauseReason.NO_ACCESS, clock.instant(), null,
        OffsetDateTime.parse("+999999999-12-31T23:59:59Z").toInstant(), null), "Gate", "support"))
        .isInstanceOf(InvalidInput.class);
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
  }

  @Test
  void an_edit_of_the_hours_that_failed_leaves_nothing_behind() {
    final var before = hoursTable.document(Hours.BUSINESS_HOURS);
    hoursTable.calendar(Hours.BUSINESS_HOURS);
    transactions.executeWithoutResult(failing -> {
      hoursTable.replace(Hours.BUSINESS_HOURS, new ServiceHoursDocument(before.weekly(), before.closedOnPublicHolidays(),
          before.closedOnGoodFriday(), before.closedOnLiberationDay(),
          List.of(new ServiceHoursDocument.Day(LocalDate.of(2026, 11, 20), "Never agreed", List.of()))));
      assertThat(hoursTable.calendar(Hours.BUSINESS_HOURS).opensOn(LocalDate.of(2026, 11, 20))).isFalse();
      failing.setRollbackOnly();
    });
    hoursTable.replace(Hours.BUSINESS_HOURS, before);

    assertThat(hoursTable.calendar(Hours.BUSINESS_HOURS).opensOn(LocalDate.of(2026, 11, 20))).isTrue();
  }

  /** Friday 20 November is a holiday of ours while the story is told. */
  private void closedOnFriday(Runnable story) {
    final var before = hoursTable.document(Hours.BUSINESS_HOURS);
    hours.replace(Hours.BUSINESS_HOURS, new ServiceHoursDocument(before.weekly(), before.closedOnPublicHolidays(),
        before.closedOnGoodFriday(), before.closedOnLiberationDay(),
        List.of(new ServiceHoursDocument.Day(LocalDate.of(2026, 11, 20), "Stocktaking", List.of()))), "admin");
    try {
      story.run();
    } finally {
      hours.replace(Hours.BUSINESS_HOURS, before, "admin");
    }
  }

  private void correct(CorrectionRequest correction) {
    actions.correct(incident, correction, "support", false);
  }

  @Test
  void whoever_says_that_the_studio_works_again_is_believed_once_somebody_has_taken_it_on() {
    reported("amersfoort-1", Channel.PHONE);
    assertThatThrownBy(() -> actions.restored(incident, null, null, "support")).hasMessageContaining("Complete the triage first");
    triaged();
    as("support", () -> actions.restored(incident, null, null, "support"));

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(told()).endsWith("restored to operator");
    assertThatThrownBy(() -> actions.restored(incident, null, null, "support")).hasMessageContaining("recorded as restored");
  }
}
