package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.engine.ExternalStep;
import com.vivition.sla.engine.PermanentFailure;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/** "Comment the tracker issue": says {@code trackerComment} on the issue {@code trackerReference}, once a task. */
@Component
class CommentTrackerIssueStep implements ExternalStep {

  private final BugTrackers trackers;

  CommentTrackerIssueStep(BugTrackers trackers) {
    this.trackers = trackers;
  }

  @Override
  public String topic() {
    return "comment-tracker-issue";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) {
    final String text = task.getVariable(BugVars.TRACKER_COMMENT.name());
    if (text == null || text.isBlank()) {
      throw new PermanentFailure("The model must give this step the variable trackerComment");
    }
    trackers.tracker().comment(task.getVariable(BugVars.TRACKER_REFERENCE.name()), task.getId(), text);
    return Map.of();
  }
}
