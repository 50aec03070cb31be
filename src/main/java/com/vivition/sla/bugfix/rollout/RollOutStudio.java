package com.vivition.sla.bugfix.rollout;

import java.time.Instant;

/**
 * A studio in a roll-out.
 *
 * @param standing     it stands still and waits for this release
 * @param installed    whether the release runs there, well or not
 * @param tries        how often it had its turn
 * @param offlineSince the first of the tries in a row at which it was offline; null: it was not
 * @param tryAt        no turn before that; null: at any time that suits the studio
 * @param changedAt    since when it is in this state
 * @param detail       how it came to that, in words; null: nothing happened yet
 */
public record RollOutStudio(
    String studio, boolean standing, State state, boolean installed, int tries, Instant offlineSince, Instant tryAt,
    Instant changedAt, String detail) {

  /** How far the release is there. */
  public enum State {
    WAITING, RUNNING, DONE,
    /** Not installed, or not well since. */
    FAILED,
    /** Comes back later. */
    OFFLINE,
    /** Not tried any more; the detail says why. */
    SKIPPED
  }

  boolean isAhead() {
    return state == State.WAITING || state == State.OFFLINE;
  }
}
