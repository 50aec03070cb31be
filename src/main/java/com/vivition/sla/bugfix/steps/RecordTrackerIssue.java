package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the tracker issue: developers find it from the bug. */
@Component
@UsableInModels
class RecordTrackerIssue implements JavaDelegate {

  private final Bugs bugs;

  RecordTrackerIssue(Bugs bugs) {
    this.bugs = bugs;
  }

  @Override
  public void execute(DelegateExecution execution) {
    bugs.tracked(BugVars.BUG.get(execution), BugVars.TRACKER_REFERENCE.get(execution),
        BugVars.TRACKER_URL.find(execution).orElse(null));
  }
}
