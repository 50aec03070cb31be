package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.bugfix.tracker.TrackerNews;
import com.vivition.sla.engine.UsableInModels;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the tracker state: whoever works on the bug sees it. */
@Component
@UsableInModels
class RecordTrackerState implements JavaDelegate {

  private final TrackerNews news;

  RecordTrackerState(TrackerNews news) {
    this.news = news;
  }

  @Override
  public void execute(DelegateExecution execution) {
    news.looked(BugVars.BUG.get(execution), TrackerState.valueOf(BugVars.TRACKER_STATE.get(execution)),
        Instant.parse(BugVars.TRACKER_CHANGED_AT.get(execution)));
  }
}
