package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the tracker state: whoever works on the bug sees it. */
@Component
@UsableInModels
class RecordTrackerState implements JavaDelegate {

  private final TrackerFollowing following;

  RecordTrackerState(TrackerFollowing following) {
    this.following = following;
  }

  @Override
  public void execute(DelegateExecution execution) {
    following.hear(BugVars.BUG.get(execution), TrackerState.valueOf(BugVars.TRACKER_STATE.get(execution)));
  }
}
