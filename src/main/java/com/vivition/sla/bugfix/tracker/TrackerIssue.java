package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vivition.sla.engine.PermanentFailure;
import java.time.Instant;

/**
 * An issue to open, as it travels from the engine to the worker.
 *
 * @param bug   the bug's number, by which the issue is found again
 * @param title without the number
 * @param body  Markdown
 * @param since when the bug was opened: its issue is not older
 */
record TrackerIssue(String bug, String title, String body, Instant since) {

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** @throws PermanentFailure when it is none */
  static TrackerIssue of(Object variable) {
    try {
      final TrackerIssue issue = JSON.readValue(String.valueOf(variable), TrackerIssue.class);
      if (issue != null && issue.bug != null && issue.title != null && issue.body != null && issue.since != null) {
        return issue;
      }
    } catch (JsonProcessingException e) {
      throw new PermanentFailure("The variable 'trackerIssue' is not an issue of ours", e);
    }
    throw new PermanentFailure(
        "The model must give this step the variable trackerIssue = ${trackerIssues.describe(bug, issueTitle, issueText)}");
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // texts and an instant can always be written
    }
  }
}
