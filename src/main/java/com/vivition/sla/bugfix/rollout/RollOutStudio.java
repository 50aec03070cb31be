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
 * @param deadBefore   the components that did not work before an installation that is to be taken up again, by comma;
 *                     null: none is, or nobody knows
 */
public record RollOutStudio(
    String studio, boolean standing, State state, boolean installed, int tries, Instant offlineSince, Instant tryAt,
    Instant changedAt, String detail, String deadBefore) {

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

  /** One that has not been looked at yet. @param flaw why it never will be; null: it waits for its turn */
  static RollOutStudio joining(String studio, boolean standing, String flaw, Instant now) {
    return new RollOutStudio(studio, standing, flaw == null ? State.WAITING : State.SKIPPED, false, 0, null, null, now,
        flaw, null);
  }

  /** Whether nothing more comes of it by itself. */
  public boolean isOver() {
    return !isAhead() && state != State.RUNNING;
  }

  boolean isAhead() {
    return state == State.WAITING || state == State.OFFLINE;
  }

  /** Whether it has no release and is not to get one any more. */
  boolean isMissedOut() {
    return !installed && (state == State.SKIPPED || state == State.FAILED);
  }

  /** The same that begins, or ends, to stand still; whoever begins to has waited long enough. */
  RollOutStudio stands(boolean now) {
    return new RollOutStudio(studio, now, state, installed, tries, offlineSince, now ? null : tryAt, changedAt, detail,
        deadBefore);
  }

  RollOutStudio running(Instant now) {
    return new RollOutStudio(studio, standing, State.RUNNING, installed, tries + 1, offlineSince, null, now, detail,
        deadBefore);
  }

  RollOutStudio offline(Instant since, Instant again, Instant now, String words, String dead) {
    return new RollOutStudio(studio, standing, State.OFFLINE, installed, tries, since, again, now, words, dead);
  }

  RollOutStudio in(State reached, Instant now, String words) {
    return new RollOutStudio(studio, standing, reached, installed, tries, null, null, now, words, null);
  }

  RollOutStudio installed(State reached, Instant now, String words) {
    return new RollOutStudio(studio, standing, reached, true, tries, null, null, now, words, null);
  }
}
