package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.testing.Tells;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A bug is fixed once for all incidents that wait for it. */
@Tells(value = "bug-fix", inClasses = 2)
@Tells(value = "incident", inClasses = 10)
class BugFixProcessTest extends FixStory {

  @Test
  void a_workaround_restores_the_studio_and_the_incident_closes_while_the_bug_goes_on() {
    softwareFails("amersfoort-1");
    assertThat(open()).containsExactly("work-around-bug");
    assertThat(bug().state()).isEqualTo(BugState.OPEN);
    assertThat(bugs.waiting(bug().number())).containsExactly(incident);

    assertThatThrownBy(() -> submit("support", "work-around-bug", "answer", "WORKS_AGAIN")).hasMessageContaining("Say how it works now");
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start the software twice");

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(its().restoredAt()).isPresent();
    assertThat(it().cause()).isEqualTo(Cause.SOFTWARE);
    confirmed("WORKS");
    closed();
    assertThat(ended()).isTrue();
    assertThat(bugTask("reproduce-bug")).isNotNull();
    assertThat(bug().workaround()).isEqualTo("Start the software twice");
    submitBug("developer", "reproduce-bug", "reproduced", "YES", "note", "At the test studio");
    assertThat(tasks.getVariable(bugTask("decide-on-bug").getId(), "workaround")).isEqualTo("Start the software twice");
  }

  @Test
  void the_same_symptoms_are_offered_the_known_error_and_its_workaround_at_triage() {
    softwareFails("amersfoort-1");
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start the software twice");
    final String known = bug().number();
    decided("KNOWN_ERROR");
    assertThat(bugs.get(known).state()).isEqualTo(BugState.KNOWN_ERROR);
    assertThat(running(known)).isFalse();

    reported("venlo-1", Channel.PHONE);
    assertThat(shown("triage", "known")).contains("Start the software twice");
    triaged();
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "bug", known, "findings", "It hangs");

    assertThat(bug().number()).isEqualTo(known);
    assertThat(bugs.waiting(known)).isEmpty();
    assertThat(running(known)).as("nobody is to reproduce it again").isFalse();
    assertThat(shown("work-around-bug", "known")).contains("Start the software twice");
    assertThat(tasks.getVariable(task("work-around-bug").getId(), "workaround")).isEqualTo("Start the software twice");
  }

  @Test
  void a_workaround_that_developers_found_is_on_the_engineers_task_and_the_fix_still_reaches_him() {
    softwareFails("amersfoort-1");
    submitBug("developer", "reproduce-bug", "reproduced", "YES", "note", "At the test studio");
    submitBug("developer", "decide-on-bug", "decision", "FIX", "workaround", "Restart it after each car", "reason", "Often");
    assertThat(shown("work-around-bug", "known")).contains("Restart it after each car");
    released("4.13.0");
    for (int i = 0; i < 20 && !open().contains("check-after-fix"); i++) {
      if (rollOutSteps().isEmpty()) {
        until(nextTimer());
      } else {
        rolledOut("DONE", "Installed and well");
      }
    }

    assertThat(open()).contains("check-after-fix").doesNotContain("work-around-bug");
  }

  @Test
  void forty_incidents_that_wait_for_one_bug_go_on_with_one_fix() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    final List<String> all = new ArrayList<>(List.of(incident));
    for (int i = 1; i < 40; i++) {
      softwareFails(i % 2 == 0 ? "amersfoort-1" : "venlo-1", number);
      all.add(incident);
    }
    assertThat(bugs.waiting(number)).hasSize(40);
    decided("FIX");
    released("4.13.0");

    rolledOut("DONE", "Installed and well");
    rolledOut("DONE", "Installed and well");

    for (final String each : all) {
      incident = each;
      assertThat(open()).containsExactly("check-after-fix");
    }
    assertThat(bugs.waiting(number)).isEmpty();
    submit("support", "check-after-fix", "worksAgain", "YES", "note", "Takes pictures again");
    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(its().restoredAt()).isPresent();
  }

  @Test
  void studios_that_nobody_waits_for_get_the_release_after_their_closing_and_the_bug_is_over_when_operators_say_so() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOut("DONE", "Installed and well");
    submit("support", "check-after-fix", "worksAgain", "YES", "note", "Well");
    assertThat(rollOutSteps()).isEmpty();

    rolledOutEverywhere();
    assertThat(rollOuts.ofBug(number)).singleElement().satisfies(rollOut -> assertThat(rollOut.state()).isEqualTo(RollOut.State.DONE));
    submitBug("support", "verify-with-operators", "confirmed", "YES", "note", "All say that it works");

    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXED);
    assertThat(running(number)).isFalse();
  }

  @Test
  void operators_whose_incident_was_closed_with_the_workaround_hear_once_that_the_fix_is_installed() {
    softwareFails("amersfoort-1");
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start the software twice");
    confirmed("WORKS");
    closed();
    final String workedAround = incident;
    final String number = bug().number();
    softwareFails("venlo-1", number);
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start the software twice");
    final String stillOpen = incident;
    incident = workedAround;
    final int before = told().size();
    decided("FIX");
    released("4.13.0");
    rolledOutEverywhere();
    submitBug("support", "verify-with-operators", "confirmed", "YES", "note", "All say that it works");
    assertThat(running(number)).isTrue();
    until(Words.at(clock.instant()));

    assertThat(running(number)).isFalse();
    assertThat(told(before)).containsExactly("fix installed to operator");
    incident = stillOpen;
    assertThat(told()).doesNotContain("fix installed to operator");
  }

  @Test
  void a_studio_that_diagnosis_restored_by_a_known_workaround_counts_for_the_bug_and_waits_for_nothing() {
    softwareFails("amersfoort-1");
    final String known = bug().number();
    reported("venlo-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "WORKS_AGAIN", "cause", "SOFTWARE", "bug", known,
        "findings", "Started the software twice");

    assertThat(bug().number()).isEqualTo(known);
    assertThat(bugs.affected(known)).hasSize(2);
    assertThat(bugs.standing(known)).doesNotContain(incident);
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void a_bug_that_was_something_else_is_not_the_new_one_although_the_report_is_the_same() {
    softwareFails("amersfoort-1");
    final String rejected = bug().number();
    submit("support", "work-around-bug", "answer", "DIAGNOSE_AGAIN");
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "findings", "The driver, not the software");

    assertThat(bug().number()).isNotEqualTo(rejected);
    assertThat(bugs.waiting(bug().number())).containsExactly(incident);
    assertThat(bugs.affected(rejected)).isEmpty();
  }

  @Test
  void a_bug_becomes_as_urgent_as_the_incident_that_joins_it_or_changes() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    actions.restored(incident, null, null, "support");
    assertThat(bugTask("reproduce-bug").getPriority()).isEqualTo(30);

    softwareFails("venlo-1", number);
    assertThat(bugTask("reproduce-bug").getPriority()).isEqualTo(80);
    assertThat(Words.at(bugTask("reproduce-bug").getDueDate().toInstant())).isEqualTo(due());
    assertThat(String.valueOf(tasks.getVariable(bugTask("reproduce-bug").getId(), "briefing"))).contains(incident);
    assertThat(tasks.getVariable(bugTask("reproduce-bug").getId(), "due")).isEqualTo("1 studio stands still");
    actions.change(incident, Priority.MEDIUM, Channel.PHONE, clock.instant(), "It hampers only", "support");
    assertThat(Words.at(bugTask("reproduce-bug").getDueDate().toInstant())).isEqualTo(due());
  }

  @Test
  void an_incident_that_is_cancelled_waits_for_its_bug_no_longer() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    actions.cancel(incident, "The studio is sold", "support");

    assertThat(bugs.waiting(number)).isEmpty();
    assertThat(timeline(TimelineEntry.Kind.BUG)).last().isEqualTo("Waits for %s no longer".formatted(number));
  }

  @Test
  void a_studio_that_does_not_bear_the_release_stops_it_and_becomes_an_incident() {
    softwareFails("amersfoort-1");
    softwareFails("venlo-1", bug().number());
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOut("UNHEALTHY", "Camera 1 does not answer any more");

    assertThat(bugTask("look-into-roll-out")).isNotNull();
    final Incident found = incidents.openOf("amersfoort-1").stream().filter(one -> one.channel() == Channel.MONITORING).findFirst().orElseThrow();
    assertThat(found.summary()).isEqualTo("Not well since release 4.13.0");
    assertThat(bugs.waiting(number)).hasSize(2);
    submitBug("developer", "look-into-roll-out", "decision", "WITHDRAW", "reason", "It breaks cameras");
    assertThat(bugTask("fix-bug")).isNotNull();
    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXING);

    until("Mon 16 Nov 10:05");
    fixed();
    submitBug("developer", "release-fix", "version", "4.13.1");
    rolledOut("DONE", "Well");
    rolledOut("FAILED", "No room on its disk");
    assertThat(rollOuts.ofBug(number)).last().extracting(RollOut::version).isEqualTo("4.13.1");
  }

  @Test
  void a_stopped_roll_out_goes_on_when_a_developer_says_so() {
    softwareFails("amersfoort-1");
    softwareFails("venlo-1", bug().number());
    decided("FIX");
    released("4.13.0");
    rolledOut("UNHEALTHY", "Camera 1 does not answer any more");
    submitBug("developer", "look-into-roll-out", "decision", "RESUME", "reason", "That camera was dead before");

    assertThat(rollOutSteps()).hasSize(1);
  }

  @Test
  void nobody_reviews_his_own_fix_and_a_bad_one_goes_back() {
    softwareFails("amersfoort-1");
    decided("FIX");
    submitBug("developer", "fix-bug", "note", "Driver started in time");
    assertThatThrownBy(() -> submitBug("developer", "review-fix", "good", "YES", "note", "Fine"))
        .hasMessageContaining("somebody else has to review it");
    submitBug("lead", "review-fix", "good", "NO", "note", "Leaks");

    assertThat(bugTask("fix-bug")).isNotNull();
  }

  @Test
  void what_is_not_ours_lets_the_incident_go_on_with_its_engineer() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("NOT_OURS");

    assertThat(running(number)).isFalse();
    assertThat(bugs.waiting(number)).isEmpty();
    assertThat(shown("work-around-bug", "known")).contains("Nothing comes of it");
    submit("support", "work-around-bug", "answer", "DIAGNOSE_AGAIN");
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void operators_who_say_that_it_does_not_work_send_the_bug_back() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOutEverywhere();
    submitBug("support", "verify-with-operators", "confirmed", "NO", "note", "Venlo still fails");

    assertThat(bugTask("fix-bug")).isNotNull();
    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXING);
  }
}
