package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.TrackerState;
import java.time.Instant;

/**
 * Where developers follow bugs. Every call may be repeated and has one effect; what repeating cannot help is a
 * {@link com.vivition.sla.engine.PermanentFailure}, anything else a {@link TrackerUnavailable}.
 */
interface BugTracker {

  /** An issue as the tracker knows it. @param url where people read it */
  record Issue(String reference, String url) {
  }

  /** The bug's issue, opened if there is none yet. */
  Issue open(TrackerIssue issue);

  /**
   * Says something on an issue.
   *
   * @param key what was said under it is not said again
   */
  void comment(String reference, String key, String text);

  /** What an issue is. @param changedAt when anything of it changed last, by the tracker's clock */
  record Look(TrackerState state, Instant changedAt) {
  }

  Look look(String reference);
}
