package com.vivition.sla.incident;

import static com.vivition.sla.incident.TimelineEntry.Kind.NOTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.testing.Tells;
import org.junit.jupiter.api.Test;

/** At a change of duty tasks pass on, with a note, unless whoever holds them keeps them. */
@Tells("hand-over-duty")
class HandOverDutyProcessTest extends DutyStory {

  @Test
  void whoever_leaves_is_asked_before_and_the_next_one_is_called_with_his_tasks() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:44");
    assertThat(open()).containsExactly("diagnose-remotely");
    itBecomes("Sat 21 Nov 21:45");
    assertThat(open()).containsExactly("diagnose-remotely", "hand-over");
    assertThat(task("hand-over").getAssignee()).isEqualTo("eva");
    look();
    assertThat(open()).as("asked once").containsExactly("diagnose-remotely", "hand-over");
    completes("eva", "hand-over", "keep", "NO", "note", "The driver is loaded, restart it");
    assertThat(task("diagnose-remotely").getAssignee()).as("until her duty ends").isEqualTo("eva");

    itBecomes("Sat 21 Nov 22:00");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(timeline(NOTE)).endsWith("Handed over by Eva Bos to Bram Kok: The driver is loaded, restart it");
    assertThat(it().engineer()).isEqualTo("bram");
    itBecomes("Sun 22 Nov 08:00");
    assertThat(called()).isEqualTo("bram");
    assertThat(sees("bram")).containsExactly("accept-call", "diagnose-remotely");
    assertThat(sees("eva")).isEmpty();
    assertThat(tasks.getVariableLocal(task("diagnose-remotely").getId(), "briefing").toString())
        .contains("| **Handed over** | Sat 21 Nov 22:00, by Eva Bos to Bram Kok");
  }

  @Test
  void without_a_note_the_tasks_pass_on_all_the_same() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(timeline(NOTE)).endsWith("Handed over by Eva Bos to Bram Kok: no note was left");
  }

  @Test
  void whoever_keeps_his_tasks_goes_on_and_nobody_is_called() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    completes("eva", "hand-over", "keep", "YES");
    look();
    itBecomes("Sat 21 Nov 22:00");
    itBecomes("Sun 22 Nov 08:00");
    assertThat(open()).contains("diagnose-remotely").doesNotContain("accept-call", "hand-over");
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("eva");
    assertThat(sees("eva")).contains("diagnose-remotely");
  }

  @Test
  void whoever_holds_nothing_is_asked_nothing() {
    onDuty("Sun 22 Nov", "bram");
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    itBecomes("Sat 21 Nov 21:50");
    assertThat(open()).doesNotContain("hand-over");
  }

  @Test
  void whoever_goes_on_himself_the_next_day_is_asked_nothing() {
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    triagedBy("eva");
    itBecomes("Sat 21 Nov 21:50");
    assertThat(open()).containsExactly("diagnose-remotely");
    itBecomes("Sun 22 Nov 08:00");
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("eva");
    assertThat(open()).as("she is on it").doesNotContain("accept-call");
  }

  @Test
  void at_five_the_team_hands_over_to_who_is_on_duty_and_is_called_at_once() {
    itIs("Fri 20 Nov 16:00");
    look();
    emergency();
    triagedBy("support");
    itBecomes("Fri 20 Nov 16:50");
    assertThat(task("hand-over").getAssignee()).isEqualTo("support");
    completes("support", "hand-over", "keep", "NO", "note", "Sees nothing at all");
    itBecomes("Fri 20 Nov 17:00");

    assertThat(it().engineer()).isEqualTo("eva");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(called()).isEqualTo("eva");
    assertThat(mailedTo("DUTY_CALLED")).containsExactly("eva@vivition.example");
    takes("eva", "diagnose-remotely");
    assertThat(open()).doesNotContain("accept-call");
  }

  @Test
  void at_nine_the_team_has_it_back() {
    itIs("Sun 22 Nov 21:00");
    look();
    emergency();
    triagedBy("eva");
    itBecomes("Mon 23 Nov 08:45");
    completes("eva", "hand-over", "keep", "NO", "note", "Waits for a driver");
    itBecomes("Mon 23 Nov 09:00");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(it().engineer()).isNull();
    assertThat(timeline(NOTE)).endsWith("Handed over by Eva Bos to the team: Waits for a driver");
    assertThat(sees("eva")).isEmpty();
  }

  @Test
  void what_is_over_meanwhile_is_not_handed_over() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    actions.cancel(incident, "It was the plug", "support");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(open()).isEmpty();
    assertThat(timeline(NOTE)).noneMatch(note -> note.startsWith("Handed over"));
  }

  @Test
  void whoever_is_only_second_at_five_hands_over_and_the_first_is_called() {
    itIs("Fri 20 Nov 16:00");
    look();
    emergency();
    triagedBy("bram");
    itBecomes("Fri 20 Nov 16:50");
    assertThat(task("hand-over").getAssignee()).isEqualTo("bram");
    itBecomes("Fri 20 Nov 17:00");
    assertThat(called()).isEqualTo("eva");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
  }

  @Test
  void what_the_second_in_line_holds_without_a_word_does_not_stop_the_call() {
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    tasks.setAssignee(task("triage").getId(), "bram");
    itBecomes("Sat 21 Nov 20:20");
    assertThat(called()).isEqualTo("bram");
  }

  @Test
  void a_change_among_the_technicians_takes_nothing_from_who_accepted() {
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    until("Sat 21 Nov 20:20");
    triagedBy("bram");
    noTechnicians();
    look();
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("bram");
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void whoever_turns_out_to_stay_is_asked_no_longer_and_keeps_his_tasks() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    assertThat(open()).contains("hand-over");
    allWeekOnDuty("eva", "bram");
    look();
    assertThat(open()).containsExactly("diagnose-remotely");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("eva");
  }

  @Test
  void whoever_has_answered_already_and_stays_after_all_passes_nothing_on() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    completes("eva", "hand-over", "keep", "NO", "note", "Good luck");
    allWeekOnDuty("eva", "bram");
    itBecomes("Sat 21 Nov 22:00");
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("eva");
    assertThat(timeline(NOTE)).noneMatch(note -> note.startsWith("Handed over"));
  }

  @Test
  void what_was_taken_in_the_last_seconds_or_while_no_node_was_up_passes_on_as_well() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 22:05");
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(timeline(NOTE)).endsWith("Handed over by Eva Bos to Bram Kok: no note was left");
  }

  @Test
  void a_note_for_a_change_that_comes_earlier_passes_on_with_the_tasks() {
    evaOnSaturdayBramOnSunday();
    itBecomes("Sat 21 Nov 21:50");
    completes("eva", "hand-over", "keep", "NO", "note", "Is rebooting");
    until("Sat 21 Nov 21:52");
    allWeekOnDuty("bram");
    look();
    assertThat(timeline(NOTE)).contains("Handed over by Eva Bos to Bram Kok: Is rebooting");
    assertThat(called()).isEqualTo("bram");
  }

  @Test
  void whoever_leaves_the_group_in_the_middle_of_his_duty_holds_nothing_any_more() {
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    triagedBy("eva");
    identity.deleteMembership("eva", "support");
    look();
    assertThat(task("diagnose-remotely").getAssignee()).isNull();
    assertThat(sees("eva")).isEmpty();
    assertThat(called()).isEqualTo("bram");
  }

  private void evaOnSaturdayBramOnSunday() {
    onDuty("Sat 21 Nov", "eva");
    onDuty("Sun 22 Nov", "bram");
    itIs("Sat 21 Nov 20:10");
    look();
    emergency();
    triagedBy("eva");
  }
}
