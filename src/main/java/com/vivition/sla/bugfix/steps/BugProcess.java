package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.rollout.RollOutResult;
import com.vivition.sla.bugfix.tracker.TrackerIssues;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.OwnAuthority;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Begins the process of a bug, and tells the processes of incidents what became of theirs. */
@Component
public class BugProcess {

  // what a text variable holds
  private static final int LONGEST_COMMENT = 4000;
  // where a roll-out waits
  private static final List<String> WAITING = List.of("turn-comes", "studio-joins");

  private final RuntimeService runtime;
  private final ExternalTaskService externalTasks;
  private final TrackerIssues tracker;
  private final ModelTimers timers;
  private final OwnAuthority authority;
  private final Clock clock;

  BugProcess(RuntimeService runtime, ExternalTaskService externalTasks, TrackerIssues tracker, ModelTimers timers,
      OwnAuthority authority, Clock clock) {
    this.runtime = runtime;
    this.externalTasks = externalTasks;
    this.tracker = tracker;
    this.timers = timers;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * A bug is opened, or taken up again: it is to be reproduced, and its issue, where it has one by now, is followed.
   * One that has its process keeps it.
   */
  public void begin(String bug) {
    authority.run(() -> {
      if (!runs("bug-fix", bug)) {
        start("bug-fix", Map.of(BugVars.BUG.name(), bug));
      }
      if (tracker.configured() && tracker.isOpened(bug) && !runs("track-bug", bug)) {
        start("track-bug", Map.of(BugVars.BUG.name(), bug));
      }
    });
  }

  /** The version of a bug that was fixed is rolled out again; a process that does so already looks for its next studio. */
  void rollOut(String bug, String version) {
    authority.run(() -> {
      if (!runs("bug-fix", bug)) {
        runtime.createProcessInstanceByKey("bug-fix").businessKey(bug)
            .setVariables(Map.of(BugVars.BUG.name(), bug, FixVars.VERSION.name(), version))
            .startBeforeActivity("roll-out").execute();
      }
      wake(bug);
    });
  }

  /** Whose turn it is in its roll-out is asked again, as soon as this transaction is over. */
  void wake(String bug) {
    authority.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "bug-fix").list()
        .forEach(process -> WAITING.forEach(event -> timers.arm(process.getId(), event, clock.instant()))));
  }

  /**
   * Nobody has a turn any more: a step that no worker has begun is not begun, one that is at work ends by itself.
   */
  void halt(String bug) {
    wake(bug);
    authority.run(() -> externalTasks.createExternalTaskQuery().activityId("roll-out-release").notLocked()
        .processInstanceIdIn(runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "bug-fix").list().stream()
            .map(ProcessInstance::getId).toArray(String[]::new)).list().forEach(step -> {
              final String process = step.getProcessInstanceId();
              runtime.setVariable(process, FixVars.STATE.name(), RollOutResult.State.TOO_LATE.name());
              runtime.setVariable(process, FixVars.DETAIL.name(), "Halted before it was begun");
              timers.arm(process, "halted-before", clock.instant());
            }));
  }

  /** Whether the bug is to get an issue: there is a tracker, and it has none. */
  boolean wantsIssue(String bug) {
    return authority.get(() -> tracker.configured() && !tracker.isOpened(bug) && !runs("track-bug", bug));
  }

  /** It gets an issue that says so. */
  void track(String bug, String title, String text) {
    authority.run(() -> start("track-bug", Map.of(BugVars.BUG.name(), bug, BugVars.ISSUE_TITLE.name(), title,
        BugVars.ISSUE_TEXT.name(), text)));
  }

  /** Something is said on the bug's issue; nothing happens where it has none and gets none. */
  void comment(String bug, String words) {
    authority.run(() -> {
      if (tracker.configured() && (tracker.isOpened(bug) || runs("track-bug", bug))) {
        start("comment-bug", Map.of(BugVars.BUG.name(), bug, BugVars.TRACKER_COMMENT.name(),
            words.length() <= LONGEST_COMMENT ? words : words.substring(0, LONGEST_COMMENT - 1) + "…"));
      }
    });
  }

  /** The issue of a fixed bug was opened again: somebody looks, unless he does already. */
  void issueReopened(String bug) {
    authority.run(() -> {
      if (!runs("reopened-issue", bug)) {
        start("reopened-issue", Map.of(BugVars.BUG.name(), bug));
      }
    });
  }

  /** The studio of an incident has the release of its bug, or will not get it: somebody looks there. */
  void settled(String incident) {
    authority.run(() -> runtime.createMessageCorrelation("BugFixed").processInstanceBusinessKey(incident).correlateAll());
  }

  private boolean runs(String process, String bug) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, process).count() > 0;
  }

  private void start(String process, Map<String, Object> variables) {
    runtime.startProcessInstanceByKey(process, (String) variables.get(BugVars.BUG.name()), variables);
  }
}
