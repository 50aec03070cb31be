package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.UsableInModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/** What a model says to the tracker of a bug: {@code ${trackerIssues.describe(bug)}}. */
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
   * The issue to open, for the external task's variable {@code trackerIssue}. It names incidents by their numbers and
   * neither customers nor people, since a tracker has other readers than we have.
   *
   * @throws com.vivition.sla.bugfix.UnknownBug when there is no such bug
   */
  public JsonValue describe(String number) {
    final Bug bug = bugs.get(number);
    final var issue = new TrackerIssue(number, bug.title(), body(bug, bugs.affected(number)), bug.createdAt());
    return SpinValues.jsonValue(Spin.JSON(issue.json())).create();
  }

  private static String body(Bug bug, List<BugLink> links) {
    final List<String> parts = new ArrayList<>();
    parts.add(bug.description().isEmpty() ? bug.title() : bug.description());
    final String type = bug.componentType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    parts.add("**Affects:** " + Stream.of(
            type, bug.make(), bug.model(), bug.version() == null ? null : "version " + bug.version())
        .filter(Objects::nonNull).collect(Collectors.joining(" ")));
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
