package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Verdict.Outcome;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.testing.Tells;
import org.junit.jupiter.api.Test;

/** Waiting for the customer: RESTORE stands still, and somebody asks for how long (R8). */
@Tells(value = "incident", inClasses = 10)
class IncidentPauseTest extends Story {

  @Test
  void a_later_slot_pauses_by_its_agreement_alone_and_no_pause_is_reviewed_in_the_past() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    assertThatThrownBy(() -> actions.pause(incident, PauseRequest.of(PauseReason.LATER_SLOT, clock.instant()), "Later", "support"))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("agree on the slot");
    assertThatThrownBy(() -> actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant())
        .reviewedAt(clock.instant()), "Gate", "support")).isInstanceOf(InvalidInput.class).hasMessageContaining("has passed");
    assertThat(its().pauses()).isEmpty();
  }

  @Test
  void waiting_for_the_customer_stops_the_clock_and_tells_him() {
    pausedAtEleven();

    assertThat(its().pausedAt(clock.instant())).isPresent();
    assertThat(due()).isEqualTo("none");
    assertThat(told(2)).containsExactly("paused to operator");
    assertThat(nextTimer()).as("the review, a working day later").isEqualTo("Tue 17 Nov 11:00");
    assertThat(tasks.getVariableLocal(task("diagnose-remotely").getId(), "promise")).isEqualTo("PAUSED");
  }

  @Test
  void a_word_from_the_customer_lets_the_clock_go_on_with_what_is_left() {
    pausedAtEleven();
    until("Mon 16 Nov 12:30");
    actions.resume(incident, clock.instant(), Channel.PHONE, "support");

    assertThat(due()).as("three hours left").isEqualTo("Mon 16 Nov 15:30");
    assertThat(told(3)).containsExactly("resumed to operator");
    assertThat(nextTimer()).as("half the time, no review any more").isEqualTo("Mon 16 Nov 13:30");
    assertThat(task("diagnose-remotely").getDueDate()).isEqualTo(at("Mon 16 Nov 15:30"));
  }

  @Test
  void a_word_at_night_counts_from_the_next_morning() {
    pausedAtEleven();
    until("Mon 16 Nov 20:00");
    actions.resume(incident, clock.instant(), Channel.EMAIL, "support");

    assertThat(due()).isEqualTo("Tue 17 Nov 12:00");
  }

  @Test
  void after_a_working_day_support_reviews_the_pause_and_may_keep_waiting() {
    pausedAtEleven();
    until("Tue 17 Nov 11:00");
    assertThat(open()).containsExactly("diagnose-remotely", "review-pause");
    submit("support", "review-pause", "decision", "STILL_WAITING", "note", "He is back on Wednesday");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(its().pausedAt(clock.instant())).isPresent();
    until("Wed 18 Nov 11:00");
    assertThat(open()).as("reviewed again").containsExactly("diagnose-remotely", "review-pause");
  }

  @Test
  void a_review_that_finds_nothing_to_wait_for_lets_the_clock_go_on() {
    pausedAtEleven();
    until("Tue 17 Nov 11:00");
    submit("support", "review-pause", "decision", "RESUME", "note", "The door is open");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).isEqualTo("Tue 17 Nov 14:00");
    assertThat(told(3)).containsExactly("resumed to operator");
  }

  @Test
  void a_word_during_the_review_makes_it_needless() {
    pausedAtEleven();
    until("Tue 17 Nov 11:30");
    assertThat(open()).contains("review-pause");
    actions.resume(incident, clock.instant(), Channel.PHONE, "support");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).isEqualTo("Tue 17 Nov 14:30");
    assertThat(told(3)).containsExactly("resumed to operator");
  }

  @Test
  void a_studio_that_works_again_meanwhile_ends_the_waiting_without_another_word() {
    pausedAtEleven();
    until("Mon 16 Nov 12:00");
    restoredRemotely();

    assertThat(verdict()).isEqualTo(Outcome.MET);
    assertThat(its().pausedAt(clock.instant())).isEmpty();
    assertThat(told(3)).containsExactly("restored to operator");
    assertThat(nextTimer()).as("no review of the pause").isEqualTo("Tue 17 Nov 12:00");
    confirmed("WORKS");
    closed();
    assertThat(ended()).isTrue();
  }

  @Test
  void a_studio_that_works_again_during_the_review_makes_it_needless() {
    pausedAtEleven();
    until("Tue 17 Nov 11:00");
    moreNeeded();
    assertThat(open()).containsExactly("help-customer", "review-pause");
    repaired();

    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void it_may_be_paused_again_after_it_went_on() {
    pausedAtEleven();
    until("Mon 16 Nov 12:00");
    actions.resume(incident, clock.instant(), null, "support");
    until("Mon 16 Nov 12:30");
    actions.pause(incident, PauseRequest.of(PauseReason.CUSTOMER_SITE, clock.instant()), "The power fails", "support");
    until("Mon 16 Nov 13:00");
    actions.resume(incident, clock.instant(), null, "support");

    assertThat(due()).isEqualTo("Mon 16 Nov 15:30");
    assertThat(told(2)).containsExactly("paused to operator", "resumed to operator", "paused to operator", "resumed to operator");
  }

  @Test
  void a_pause_in_a_pause_is_refused_and_leaves_the_process_as_it_was() {
    pausedAtEleven();

    assertThatThrownBy(() -> actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Again", "support"))
        .isInstanceOf(ClockRefused.class).hasMessageContaining("Paused since");
    assertThat(told(2)).containsExactly("paused to operator");
  }

  @Test
  void what_is_not_paused_cannot_go_on() {
    reported("amersfoort-1", Channel.PHONE);

    assertThatThrownBy(() -> actions.resume(incident, clock.instant(), null, "support")).isInstanceOf(ClockRefused.class);
  }

  @Test
  void a_second_word_over_a_channel_that_is_open_ends_the_pause_sooner() {
    itIs("Sat 21 Nov 12:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    until("Sat 21 Nov 13:00");
    actions.resume(incident, clock.instant(), Channel.EMAIL, "support");
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    actions.resume(incident, clock.instant(), Channel.EMERGENCY_PHONE, "support");

    assertThat(due()).isEqualTo("Sat 21 Nov 17:00");
    assertThat(nextTimer()).isEqualTo("Sat 21 Nov 15:00");
    assertThat(told(3)).containsExactly("resumed to operator", "deadline moved to operator");
  }

  private void pausedAtEleven() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
  }

  @Test
  void no_answer_pauses_from_the_second_logged_attempt_and_not_before() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    final PauseRequest wish = PauseRequest.of(PauseReason.NO_ANSWER, clock.instant());
    assertThatThrownBy(() -> actions.pause(incident, wish, "Nobody answers", "support")).hasMessageContaining("second logged attempt");
    actions.attempt(incident, "The phone rings out", "support");
    until("Mon 16 Nov 10:20");
    actions.attempt(incident, "The phone rings out again", "support");
    until("Mon 16 Nov 10:45");
    actions.pause(incident, wish, "Nobody answers", "support");

    assertThat(its().pausedAt(clock.instant()).orElseThrow().since()).isEqualTo(at("Mon 16 Nov 10:20"));
  }

  @Test
  void a_pause_goes_back_to_a_logged_arrival_and_no_further() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    actions.attempt(incident, "Before a closed gate", "support");
    until("Mon 16 Nov 12:00");

    assertThatThrownBy(() -> actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, at("Mon 16 Nov 10:30")), "Gate", "support"))
        .isInstanceOf(ClockRefused.class);
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, at("Mon 16 Nov 11:00")), "Gate", "support");
    assertThat(its().pausedAt(clock.instant()).orElseThrow().since()).isEqualTo(at("Mon 16 Nov 11:00"));
  }
}
