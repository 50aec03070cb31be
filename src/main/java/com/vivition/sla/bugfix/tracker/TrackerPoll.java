package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.engine.ExternalStep;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/** "Look at the tracker issue": hands back what {@code trackerReference} says as {@code trackerState}
 * and {@code trackerChangedAt}. */
@Component
class TrackerPoll implements ExternalStep {

  private final BugTrackers trackers;

  TrackerPoll(BugTrackers trackers) {
    this.trackers = trackers;
  }

  @Override
  public String topic() {
    return "look-at-tracker-issue";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) {
    final BugTracker.Look look = trackers.tracker().look(task.getVariable(BugVars.TRACKER_REFERENCE.name()));
    return Map.of(BugVars.TRACKER_STATE.name(), look.state().name(),
        BugVars.TRACKER_CHANGED_AT.name(), look.changedAt().toString());
  }
}
