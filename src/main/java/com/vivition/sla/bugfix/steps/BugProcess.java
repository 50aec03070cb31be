package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.tracker.TrackerIssues;
import com.vivition.sla.engine.OwnAuthority;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a bug, and tells the processes of incidents what became of theirs. */
@Component
class BugProcess {

  // what a text variable holds
  private static final int LONGEST_COMMENT = 4000;

  private final RuntimeService runtime;
  private final TrackerIssues tracker;
  private final OwnAuthority authority;

  BugProcess(RuntimeService runtime, TrackerIssues tracker, OwnAuthority authority) {
    this.runtime = runtime;
    this.tracker = tracker;
    this.authority = authority;
  }

  /** A bug is opened: it is reproduced, and has an issue where there is a tracker. One that has its process keeps it. */
  void begin(String bug) {
    authority.run(() -> {
      if (!runs("bug-fix", bug)) {
        start("bug-fix", Map.of(BugVars.BUG.name(), bug));
        if (tracker.configured() && !runs("track-bug", bug)) {
          start("track-bug", Map.of(BugVars.BUG.name(), bug));
        }
      }
    });
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

  /** The studio of an incident that waits for its bug has the release. */
  void fixed(String incident) {
    authority.run(() -> runtime.createMessageCorrelation("BugFixed").processInstanceBusinessKey(incident).correlateAll());
  }

  private boolean runs(String process, String bug) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, process).count() > 0;
  }

  private void start(String process, Map<String, Object> variables) {
    runtime.startProcessInstanceByKey(process, (String) variables.get(BugVars.BUG.name()), variables);
  }
}
