package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.UsableInModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** What a model says to the tracker of a bug: {@code ${trackerIssues.describe(bug, issueTitle, issueText)}}. */
@Component("trackerIssues")
@UsableInModels
public class TrackerIssues {

  private static final int MOST_NAMED = 50;

  private final Bugs bugs;
  private final BugTrackers trackers;

  TrackerIssues(Bugs bugs, BugTrackers trackers) {
    this.bugs = bugs;
    this.trackers = trackers;
  }

  /** Whether there is a tracker; without one, Tasklist is the tracker. */
  public boolean configured() {
    return trackers.configured();
  }

  /** Whether the bug has its issue by now. @throws com.vivition.sla.bugfix.UnknownBug when there is no such bug */
  public boolean isOpened(String number) {
    return bugs.get(number).trackerReference() != null;
  }

  /** The bug's issue, {@code owner/repository#7}. @throws IllegalStateException when it has none */
  public String reference(String number) {
    return Optional.ofNullable(bugs.get(number).trackerReference())
        .orElseThrow(() -> new IllegalStateException(number + " has no issue yet"));
  }

  /**
   * The issue to open, for the external task's variable {@code trackerIssue}. It says what a developer wrote for it, and
   * names incidents by their numbers: neither customers nor people, since a tracker has other readers than we have.
   *
   * @param title one line
   * @param text  Markdown
   * @throws com.vivition.sla.bugfix.UnknownBug when there is no such bug
   */
  public JsonValue describe(String number, String title, String text) {
    final Bug bug = bugs.get(number);
    final var issue = new TrackerIssue(number, title, body(bug, text, bugs.affected(number)), bug.createdAt());
    return SpinValues.jsonValue(Spin.JSON(issue.json())).create();
  }

  private static String body(Bug bug, String text, List<BugLink> links) {
    final List<String> parts = new ArrayList<>();
    parts.add(text);
    parts.add("**Affects:** " + bug.affectedInWords());
    if (bug.workaround() != null) {
      parts.add("**Workaround:** " + bug.workaround());
    }
    if (!links.isEmpty()) {
      parts.add("**Incidents:** " + links.stream().limit(MOST_NAMED).map(BugLink::incident)
          .collect(Collectors.joining(", ")) + (links.size() > MOST_NAMED ? ", …" : ""));
    }
    return String.join("\n\n", parts);
  }
}
