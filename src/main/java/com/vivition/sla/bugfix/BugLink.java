package com.vivition.sla.bugfix;

import java.time.Instant;

/**
 * An incident that a bug caused.
 *
 * @param studio       the studio's id
 * @param waitingSince since when the incident waits for the bug; null: it never did
 * @param releasedAt   when it went on; null: it never waited, or still does
 * @param standing     whether its studio still stands still, by this bug as far as anybody knows: the incident is neither
 *                     restored nor over, and no other cause was found since
 */
public record BugLink(String bug, String incident, String studio, Instant linkedAt, String linkedBy,
    Instant waitingSince, Instant releasedAt, boolean standing) {

  /** Whether the incident waits just now: nothing can be done for its studio but the fix. */
  public boolean waits() {
    return standing && waitingSince != null && releasedAt == null;
  }
}
