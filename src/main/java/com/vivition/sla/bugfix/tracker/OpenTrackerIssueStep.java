package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.engine.ExternalStep;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/**
 * "Open the tracker issue": opens the issue in the variable {@code trackerIssue} (JSON, from
 * {@link TrackerIssues#describe}), or finds the one opened before, and hands back {@code trackerReference} and
 * {@code trackerUrl}.
 */
@Component
class OpenTrackerIssueStep implements ExternalStep {

  private final BugTrackers trackers;

  OpenTrackerIssueStep(BugTrackers trackers) {
    this.trackers = trackers;
  }

  @Override
  public String topic() {
    return "open-tracker-issue";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) {
    final TrackerIssue wanted = TrackerIssue.of(task.getVariable(BugVars.TRACKER_ISSUE));
    final BugTracker.Issue opened = trackers.tracker().open(wanted);
    return Map.of(BugVars.TRACKER_REFERENCE.name(), opened.reference(), BugVars.TRACKER_URL.name(), opened.url());
  }
}
