package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.bugfix.TrackerState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An issue that was closed or opened again. @param at when, by GitHub's clock, to the second */
record IssueChange(String reference, TrackerState state, Instant at) {

  private static final Set<String> ACTIONS = Set.of("closed", "reopened");

  /**
   * What GitHub's event {@code issues} tells; empty when it is about something else.
   *
   * @throws TrackerUnavailable when it is not such an event
   */
  static Optional<IssueChange> of(JsonNode event) {
    if (!event.path("action").isTextual()) {
      throw new TrackerUnavailable("Not an event");
    }
    if (!ACTIONS.contains(event.path("action").asText())) {
      return Optional.empty();
    }
    final JsonNode issue = event.path("issue");
    final String repository = event.at("/repository/full_name").asText();
    if (!GitHubSettings.isRepository(repository) || issue.path("number").asLong() < 1) {
      throw new TrackerUnavailable("An event without an issue");
    }
    return Optional.of(new IssueChange(GitHubTracker.reference(repository, issue.path("number").asLong()),
        GitHubTracker.state(issue), GitHubTracker.changedAt(issue)));
  }
}
