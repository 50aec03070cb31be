package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.engine.PermanentFailure;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The tracker that is configured, if any; needs neither database nor engine. */
@Component
public class BugTrackers {

  private final GitHubSettings settings;
  private final BugTracker tracker;

  BugTrackers(GitHubSettings settings, Clock clock) {
    this.settings = settings;
    this.tracker = new GitHubTracker(settings, new GitHubApi(settings, clock));
  }

  /** Whether there is a tracker; without one, Tasklist is the tracker. */
  public boolean configured() {
    return !settings.repository().isEmpty();
  }

  /** @throws PermanentFailure when this process cannot reach it for want of settings */
  BugTracker tracker() {
    if (!configured() || settings.token().isEmpty()) {
      throw new PermanentFailure("This process knows no bug tracker. Set %s, then retry.".formatted(configured()
          ? "SLA_TRACKER_GITHUB_TOKEN" : "SLA_TRACKER_GITHUB_REPOSITORY and SLA_TRACKER_GITHUB_TOKEN"));
    }
    return tracker;
  }
}
