package com.vivition.sla.bugfix;

import com.vivition.sla.engine.ProcessVariable;

/** The process variables of bug-fix and of the steps that talk to the tracker. */
public final class BugVars {

  /** The bug's number. */
  public static final ProcessVariable<String> BUG = new ProcessVariable<>("bug", String.class);
  /** What a developer wants the issue to say; for open-tracker-issue. */
  public static final ProcessVariable<String> ISSUE_TITLE = new ProcessVariable<>("issueTitle", String.class);
  /** As above. */
  public static final ProcessVariable<String> ISSUE_TEXT = new ProcessVariable<>("issueText", String.class);
  /** The issue in the tracker, {@code owner/repository#7}; from open-tracker-issue, for the other two. */
  public static final ProcessVariable<String> TRACKER_REFERENCE =
      new ProcessVariable<>("trackerReference", String.class);
  /** Where people read it; from open-tracker-issue. */
  public static final ProcessVariable<String> TRACKER_URL = new ProcessVariable<>("trackerUrl", String.class);
  /** What to say there; for comment-tracker-issue. */
  public static final ProcessVariable<String> TRACKER_COMMENT = new ProcessVariable<>("trackerComment", String.class);
  /** A {@link TrackerState}; from look-at-tracker-issue. */
  public static final ProcessVariable<String> TRACKER_STATE = new ProcessVariable<>("trackerState", String.class);
  /** When anything of the issue changed last, by the tracker's clock, ISO 8601; from look-at-tracker-issue. */
  public static final ProcessVariable<String> TRACKER_CHANGED_AT =
      new ProcessVariable<>("trackerChangedAt", String.class);
  /** The name of the variable with the issue to open, as JSON of TrackerIssues; for open-tracker-issue. */
  public static final String TRACKER_ISSUE = "trackerIssue";

  private BugVars() {
  }
}
