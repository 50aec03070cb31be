package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.bugfix.BugDecision;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.bugfix.tracker.BugTrackers;
import com.vivition.sla.bugfix.tracker.Tracked;
import com.vivition.sla.bugfix.tracker.TrackerIssueChanged;
import com.vivition.sla.testing.Tells;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Developers follow a bug in their tracker, and we see what they do there. */
@Tells("track-bug")
@Tells("comment-bug")
@Tells("reopened-issue")
class TrackerProcessTest extends Story {

  private static final String REPOSITORY = "vivition/studio";

  @Autowired
  private Bugs bugs;
  @Autowired
  private BugTrackers trackers;
  @Autowired
  private ApplicationEventPublisher webhook;

  private String bug;

  @BeforeEach
  void a_bug_in_the_tracker() {
    Tracked.by(trackers, REPOSITORY);
    softwareFails();
  }

  @AfterEach
  void no_tracker_any_more() {
    Tracked.by(trackers, "");
  }

  @Test
  void without_a_tracker_nothing_of_it_begins() {
    Tracked.by(trackers, "");
    softwareFails();
    bugs.workaround(bug, "Start it twice", "developer");
    assertThat(processes("track-bug")).isZero();
    assertThat(processes("comment-bug")).isZero();
  }

  @Test
  void each_step_is_said_once_and_only_when_the_issue_is_there() {
    bugs.workaround(bug, "Start it twice", "developer");
    bugs.workaround(bug, "Start it twice", "developer");
    assertThat(processes("comment-bug")).isEqualTo(1);
    assertThat(nextTimer()).isEqualTo("Mon 16 Nov 10:15");
    until("Mon 16 Nov 10:20");
    assertThat(comments()).isEmpty();

    opened();
    until("Mon 16 Nov 10:40");
    assertThat(comments()).containsExactly("**Workaround:** Start it twice");
    bugs.decide(bug, BugDecision.FIX, "Often", "developer");
    bugs.released(bug, "4.13.0", "developer");
    bugs.withdrawn(bug, "Breaks cameras", "developer");
    bugs.released(bug, "4.13.1", "developer");
    bugs.fixed(bug, "developer");
    assertThat(comments()).containsExactlyInAnyOrder("**Decided:** fixing. Often",
        "**Released:** version 4.13.0 is being rolled out.", "**Withdrawn:** version 4.13.0. Breaks cameras",
        "**Released:** version 4.13.1 is being rolled out.", "**Fixed:** version 4.13.1 works at the studios that have it.");
    assertThat(processes("comment-bug")).isZero();
  }

  @Test
  void an_issue_says_what_a_developer_wrote_and_nothing_of_what_a_customer_said() {
    final String issue = String.valueOf((Object) externalTasks.fetchAndLock(1, "worker").topic("open-tracker-issue", 60_000)
        .execute().get(0).getVariables().get("trackerIssue"));

    assertThat(issue).contains("Software hangs").contains("After the second car").contains(incident)
        .doesNotContain("turntable").doesNotContain("The software hangs");
  }

  @Test
  void a_tracker_that_is_dead_holds_nothing_up() {
    final LockedExternalTask open = externalTasks.fetchAndLock(1, "worker").topic("open-tracker-issue", 60_000).execute().get(0);
    externalTasks.handleFailure(open.getId(), "worker", "No answer", null, 0, 0);
    bugs.workaround(bug, "Start it twice", "developer");

    assertThat(task("work-around-bug")).isNotNull();
    assertThat(bugTask("decide-on-bug")).isNotNull();
  }

  @Test
  void an_issue_that_is_closed_there_is_seen_on_the_task_here_within_the_hour_and_decides_nothing() {
    submit("support", "work-around-bug", "answer", "WORKS_AGAIN", "workaround", "Start it twice");
    opened();
    assertThat(shown("decide-on-bug", "briefing")).doesNotContain("closed");
    tasks.setVariableLocal(bugTask("decide-on-bug").getId(), "note", "half typed");

    until("Mon 16 Nov 11:00");
    looked(TrackerState.CLOSED_COMPLETED);
    assertThat(shown("decide-on-bug", "briefing")).contains("closed as completed");
    assertThat(shown("decide-on-bug", "due")).startsWith("closed in the tracker");
    assertThat(shown("decide-on-bug", "note")).isEqualTo("half typed");
    assertThat(bugTask("decide-on-bug").getPriority()).isEqualTo(80);
    assertThat(bugs.get(bug).state()).isEqualTo(BugState.OPEN);

    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.OPEN));
    assertThat(shown("decide-on-bug", "due")).doesNotContain("closed");
    assertThat(bugTask("decide-on-bug").getPriority()).isEqualTo(30);
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.CLOSED_NOT_PLANNED));
    assertThat(shown("decide-on-bug", "briefing")).contains("closed as not planned");
    assertThat(processes("reopened-issue")).isZero();
  }

  @Test
  void a_fixed_bug_whose_issue_is_opened_again_is_looked_at_and_taken_up_again() {
    fixed();
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.OPEN));
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.CLOSED_COMPLETED));
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.OPEN));
    assertThat(processes("reopened-issue")).isEqualTo(1);

    submitBug("look-at-tracker", "decision", "NOT_FIXED", "note", "Two cars still stop it");
    assertThat(bugs.get(bug).state()).isEqualTo(BugState.OPEN);
    assertThat(bugs.get(bug).closedAt()).isNull();
    assertThat(bugTask("reproduce-bug")).isNotNull();
    assertThat(processes("track-bug")).isEqualTo(1);
    assertThat(timeline(TimelineEntry.Kind.BUG)).last().asString().contains("is open again, version 4.13.0 did not mend it");
  }

  @Test
  void an_answer_that_the_webhook_overtook_opens_nothing_again() {
    fixed();
    jdbc.sql("update bug set tracker_changed_at = ? where number = ?")
        .params(at("Mon 16 Nov 10:59:30").atOffset(ZoneOffset.UTC), bug).update();
    until("Mon 16 Nov 11:00");
    looked(TrackerState.OPEN, "Mon 16 Nov 10:59:10");
    assertThat(processes("reopened-issue")).isZero();

    until(nextLook());
    looked(TrackerState.OPEN, "Mon 16 Nov 12:00");
    assertThat(processes("reopened-issue")).isEqualTo(1);
  }

  @Test
  void a_fixed_bug_whose_issue_is_opened_again_may_stay_fixed() {
    fixed();
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.OPEN));
    submitBug("look-at-tracker", "decision", "FIXED", "note", "That is another one");

    assertThat(bugs.get(bug).state()).isEqualTo(BugState.FIXED);
    assertThat(processes("reopened-issue")).isZero();
  }

  @Test
  void an_issue_is_followed_hourly_while_its_bug_is_worked_on_and_daily_for_a_month_after() {
    opened();
    until("Mon 16 Nov 11:00");
    looked(TrackerState.OPEN);
    assertThat(nextLook()).isEqualTo("Mon 16 Nov 12:00");
    bugs.decide(bug, BugDecision.NOT_OURS, "The camera's maker", "developer");
    until("Mon 16 Nov 12:00");
    looked(TrackerState.OPEN);
    assertThat(nextLook()).isEqualTo("Tue 17 Nov 12:00");
    until("Tue 17 Nov 12:00");
    looked(TrackerState.OPEN);
    itIs("Thu 17 Dec 12:00");
    until("Thu 17 Dec 12:00");
    assertThat(processes("track-bug")).isZero();
  }

  @Test
  void the_issue_of_a_known_error_is_not_followed_for_ever() {
    opened();
    bugs.workaround(bug, "Start it twice", "developer");
    bugs.decide(bug, BugDecision.KNOWN_ERROR, "Rare", "developer");
    until("Mon 16 Nov 11:00");
    looked(TrackerState.OPEN);
    assertThat(nextLook()).isEqualTo("Tue 17 Nov 11:00");
    itIs("Thu 17 Dec 12:00");
    until("Thu 17 Dec 12:00");
    assertThat(processes("track-bug")).isZero();
  }

  @Test
  void a_bug_that_is_taken_up_again_after_long_is_followed_by_the_issue_that_it_has() {
    fixed();
    itIs("Fri 18 Dec 12:00");
    until("Fri 18 Dec 12:00");
    assertThat(processes("track-bug")).isZero();
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.OPEN));
    submitBug("look-at-tracker", "decision", "NOT_FIXED", "note", "Two cars still stop it");

    assertThat(processes("track-bug")).isEqualTo(1);
    assertThat(externalTasks.createExternalTaskQuery().topicName("open-tracker-issue").count()).isZero();
    until(nextLook());
    looked(TrackerState.OPEN);
    assertThat(nextLook()).isEqualTo("Fri 18 Dec 14:00");
  }

  // ---- words

  private void softwareFails() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "findings", "The software hangs");
    bug = bugs.of(incident).orElseThrow().number();
    if (!trackers.configured()) {
      return;
    }
    assertThat(processes("track-bug")).as("before a developer has seen it").isZero();
    as("developer", () -> forms.submitTaskForm(bugTask("reproduce-bug").getId(), Map.of("reproduced", "YES",
        "note", "At the test studio", "issueTitle", "Software hangs", "issueText", "After the second car. Ask @octocat, see #7")));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "track-bug").count()).isEqualTo(1);
  }

  /** The worker has opened the issue. */
  private void opened() {
    final LockedExternalTask open = externalTasks.fetchAndLock(1, "worker").topic("open-tracker-issue", 60_000).execute().get(0);
    externalTasks.complete(open.getId(), "worker",
        Map.of("trackerReference", REPOSITORY + "#7", "trackerUrl", "https://github.com/vivition/studio/issues/7"));
  }

  /** The worker has looked at the issue. */
  private void looked(TrackerState state) {
    looked(state, Words.at(clock.instant()));
  }

  private void looked(TrackerState state, String changed) {
    final LockedExternalTask look = externalTasks.fetchAndLock(1, "worker").topic("look-at-tracker-issue", 60_000).execute().get(0);
    assertThat(look.getVariables().get("trackerReference")).isEqualTo(REPOSITORY + "#7");
    externalTasks.complete(look.getId(), "worker", Map.of("trackerState", state.name(),
        "trackerChangedAt", at(changed).toString()));
    until(Words.at(clock.instant()));
  }

  /** The worker says what is to be said; the texts. */
  private List<String> comments() {
    return externalTasks.fetchAndLock(20, "worker").topic("comment-tracker-issue", 60_000).execute().stream().map(said -> {
      assertThat(said.getVariables().get("trackerReference")).isEqualTo(REPOSITORY + "#7");
      externalTasks.complete(said.getId(), "worker");
      return (String) said.getVariables().get("trackerComment");
    }).toList();
  }

  private void fixed() {
    opened();
    webhook.publishEvent(new TrackerIssueChanged(bug, TrackerState.CLOSED_COMPLETED));
    bugs.decide(bug, BugDecision.FIX, "Often", "developer");
    bugs.released(bug, "4.13.0", "developer");
    bugs.fixed(bug, "developer");
    // as if its process had come that far
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "bug-fix").list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "fixed"));
  }

  private String nextLook() {
    return Words.at(management.createJobQuery().processDefinitionKey("track-bug").singleResult().getDuedate().toInstant());
  }

  private long processes(String definition) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, definition).count();
  }

  private Task bugTask(String form) {
    return tasks.createTaskQuery().processInstanceBusinessKey(bug).taskDefinitionKey(form).singleResult();
  }

  private void submitBug(String form, Object... answers) {
    final String task = bugTask(form).getId();
    as("developer", () -> forms.submitTaskForm(task,
        Map.of((String) answers[0], answers[1], (String) answers[2], answers[3])));
  }

  private String shown(String form, String variable) {
    return String.valueOf(tasks.getVariable(bugTask(form).getId(), variable));
  }
}
