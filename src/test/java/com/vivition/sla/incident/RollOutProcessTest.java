package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.testing.Tells;
import java.util.Map;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.Test;

/** A release on its way to the studios: who gets it when, who hears of it, who may halt it. */
@Tells(value = "bug-fix", inClasses = 2)
class RollOutProcessTest extends FixStory {

  // ---- halted

  @Test
  void a_running_roll_out_is_stopped_at_any_time_and_goes_on_when_a_developer_says_so() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    final LockedExternalTask step = begun();
    submitBug("developer", "follow-roll-out", "decision", "STOP", "reason", "It loses photos at the test studio");
    timersFire();
    assertThat(bugTask("look-into-roll-out")).as("an installation that has begun comes to its end").isNull();
    ended(step, "DONE", "Installed and well");

    assertThat(rollOutSteps()).isEmpty();
    assertThat(latest(number).state()).isEqualTo(RollOut.State.STOPPED);
    assertThat(latest(number).reason()).isEqualTo("It loses photos at the test studio");
    submitBug("developer", "look-into-roll-out", "decision", "RESUME", "reason", "It was the test studio itself");
    assertThat(bugTask("follow-roll-out")).isNotNull();
    rolledOutEverywhere();
    assertThat(latest(number).state()).isEqualTo(RollOut.State.DONE);
  }

  @Test
  void a_release_that_is_withdrawn_before_a_worker_has_begun_to_install_it_is_not_installed() {
    softwareFails("amersfoort-1");
    decided("FIX");
    released("4.13.0");
    submitBug("developer", "follow-roll-out", "decision", "WITHDRAW", "reason", "It loses photos");
    timersFire();

    assertThat(rollOutSteps()).isEmpty();
    assertThat(latest(bug().number()).installed()).isEmpty();
    assertThat(bugTask("fix-bug")).isNotNull();
  }

  @Test
  void a_release_withdrawn_in_the_middle_of_its_roll_out_goes_nowhere_any_more_and_the_bug_is_fixed_anew() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOut("DONE", "Installed and well");
    assertThat(String.valueOf(tasks.getVariable(bugTask("follow-roll-out").getId(), "briefing")))
        .contains("-1: done");
    submitBug("developer", "follow-roll-out", "decision", "WITHDRAW", "reason", "It loses photos");
    assertThat(shown("check-after-fix", "known")).contains("is withdrawn: It loses photos");
    timersFire();

    assertThat(bugTask("fix-bug")).isNotNull();
    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXING);
    assertThat(latest(number).state()).isEqualTo(RollOut.State.WITHDRAWN);
    fixed();
    assertThatThrownBy(() -> submitBug("developer", "release-fix", "version", "4.13.0")).hasMessageContaining("withdrawn");
  }

  @Test
  void a_version_that_operators_do_not_confirm_is_withdrawn_and_one_that_no_agent_knows_is_refused() {
    softwareFails("amersfoort-1");
    decided("FIX");
    released("4.13.0");
    rolledOutEverywhere();
    submitBug("support", "verify-with-operators", "confirmed", "NO", "note", "Venlo still fails");
    fixed();

    assertThatThrownBy(() -> submitBug("developer", "release-fix", "version", "4.13.0")).hasMessageContaining("withdrawn");
    assertThatThrownBy(() -> submitBug("developer", "release-fix", "version", "Studio software 4.13.1"))
        .hasMessageContaining("as the studios' agents know it");
    submitBug("developer", "release-fix", "version", "4.13.1");
    assertThat(rollOutSteps()).hasSize(1);
  }

  // ---- whose studio stands still

  @Test
  void a_workaround_at_one_studio_leaves_the_others_first_in_the_roll_out_and_told_of_the_fix() {
    softwareFails("amersfoort-1");
    final String first = incident;
    final String number = bug().number();
    softwareFails("venlo-1", number);
    final String second = incident;
    incident = first;
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start the software twice");
    assertThat(bugs.standing(number)).containsExactly(second);
    assertThat(bugTask("reproduce-bug").getPriority()).isEqualTo(80);

    decided("FIX");
    released("4.13.0");
    assertThat(studioOfStep()).isEqualTo("venlo-1");
    rolledOut("DONE", "Installed and well");
    incident = second;
    assertThat(open()).containsExactly("check-after-fix");
    assertThat(shown("check-after-fix", "known")).contains("which fixes it");
    assertThat(rollOutSteps()).as("the other one works: not by day").isEmpty();
  }

  @Test
  void a_studio_that_was_restored_another_way_is_not_disturbed_by_day() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    actions.restored(incident, null, null, "support");
    assertThat(bugs.waiting(number)).isEmpty();
    assertThat(bugTask("fix-bug").getPriority()).isEqualTo(30);

    released("4.13.0");
    assertThat(rollOutSteps()).isEmpty();
  }

  @Test
  void a_studio_that_cannot_get_the_release_hears_so_at_once_and_not_that_it_has_it() {
    softwareFails("amersfoort-1");
    decided("FIX");
    released("4.13.0");
    rolledOut("FAILED", "No room on its disk");

    assertThat(open()).containsExactly("check-after-fix");
    assertThat(shown("check-after-fix", "known")).contains("not installed at this studio").contains("No room on its disk")
        .doesNotContain("which fixes it");
    submit("support", "check-after-fix", "worksAgain", "NO", "note", "Disk cleared");
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "findings", "Disk cleared",
        "bug", bug().number());
    timersFire();
    assertThat(studioOfStep()).as("gets another turn").isEqualTo("amersfoort-1");
  }

  @Test
  void a_step_that_comes_too_late_waits_for_the_next_closing() {
    softwareFails("amersfoort-1");
    actions.restored(incident, null, null, "support");
    decided("FIX");
    released("4.13.0");
    until(nextTimerOf("turn-comes"));
    final var step = externalTasks.createExternalTaskQuery().topicName("roll-out-release").singleResult();
    assertThat(runtime.getVariable(step.getExecutionId(), "notAfter")).isNotNull();
    final String studio = studioOfStep();
    itIs("Tue 17 Nov 11:00");
    rolledOut("TOO_LATE", "The studio was about to open");

    assertThat(rollOutSteps()).isEmpty();
    assertThat(latest(bug().number()).at(studio).orElseThrow().isOver()).isFalse();
  }

  // ---- who comes later

  @Test
  void a_studio_that_stands_still_while_the_release_is_rolling_out_gets_its_turn_at_once() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOut("DONE", "Installed and well");
    assertThat(rollOutSteps()).as("the others when they close").isEmpty();

    softwareFails("venlo-1", number);
    timersFire();
    assertThat(studioOfStep()).isEqualTo("venlo-1");

    rolledOut("DONE", "Installed and well");
    assertThat(open()).containsExactly("check-after-fix");
    softwareFails("amersfoort-1", number);
    timersFire();
    assertThat(open()).as("it has the release already").containsExactly("check-after-fix");
  }

  @Test
  void a_studio_that_shows_the_bug_while_operators_are_asked_takes_the_roll_out_up_again() {
    softwareFails("amersfoort-1");
    final String number = bug().number();
    decided("FIX");
    released("4.13.0");
    rolledOutEverywhere();
    cameLater("venlo-1");

    softwareFails("venlo-1", number);
    timersFire();
    assertThat(studioOfStep()).isEqualTo("venlo-1");
    assertThat(bugTask("verify-with-operators")).isNull();
    rolledOut("DONE", "Installed and well");
    assertThat(open()).containsExactly("check-after-fix");
    assertThat(bugTask("verify-with-operators")).isNotNull();
  }

  @Test
  void a_fixed_bug_is_rolled_out_to_a_studio_that_lacks_the_version() {
    final String number = fixedEverywhere();
    cameLater("venlo-1");

    softwareFails("venlo-1", number);
    assertThat(bugs.get(number).state()).isEqualTo(BugState.RELEASED);
    assertThat(bugs.waiting(number)).containsExactly(incident);
    timersFire();
    assertThat(studioOfStep()).isEqualTo("venlo-1");
    rolledOut("DONE", "Installed and well");
    assertThat(open()).containsExactly("check-after-fix");
    submitBug("support", "verify-with-operators", "confirmed", "YES", "note", "Venlo too");
    timersFire();
    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXED);
    assertThat(running(number)).isFalse();
  }

  @Test
  void a_fixed_bug_that_a_studio_shows_in_spite_of_its_version_is_open_again() {
    final String number = fixedEverywhere();

    softwareFails("venlo-1", number);
    assertThat(bugs.get(number).state()).isEqualTo(BugState.OPEN);
    decided("FIX");
    assertThat(bugTask("fix-bug")).isNotNull();
  }

  // ---- words

  private String fixedEverywhere() {
    softwareFails("amersfoort-1");
    decided("FIX");
    released("4.13.0");
    rolledOutEverywhere();
    submitBug("support", "verify-with-operators", "confirmed", "YES", "note", "All say that it works");
    timersFire();
    final String number = bug().number();
    assertThat(bugs.get(number).state()).isEqualTo(BugState.FIXED);
    itIs("Wed 25 Nov 10:00");
    return number;
  }

  /** A studio that was not there when the release was rolled out. */
  private void cameLater(String studio) {
    jdbc.sql("delete from roll_out_studio where studio = :studio").params(Map.of("studio", studio)).update();
    itIs("Wed 25 Nov 10:00");
  }

  private RollOut latest(String bug) {
    return rollOuts.ofBug(bug).stream().reduce((earlier, later) -> later).orElseThrow();
  }
}
