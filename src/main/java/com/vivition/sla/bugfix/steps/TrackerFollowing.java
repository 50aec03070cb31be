package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.bugfix.tracker.TrackerIssueChanged;
import com.vivition.sla.engine.EngineSide;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the tracker says of a bug, looked up or told by its webhook: people see it on the bug's tasks. It decides nothing
 * by itself, but that a fixed bug whose issue is opened again is looked at.
 */
@Component
@EngineSide
class TrackerFollowing {

  private final Bugs bugs;
  private final BugTasks tasks;
  private final BugProcess process;

  TrackerFollowing(Bugs bugs, BugTasks tasks, BugProcess process) {
    this.bugs = bugs;
    this.tasks = tasks;
    this.process = process;
  }

  /** What is known already has no effect. */
  @EventListener
  void changed(TrackerIssueChanged change) {
    final String bug = change.bug();
    if (bugs.trackerSays(bug, change.state())) {
      tasks.refresh(bug);
      if (change.state() == TrackerState.OPEN && bugs.get(bug).state() == BugState.FIXED) {
        process.issueReopened(bug);
      }
    }
  }
}
