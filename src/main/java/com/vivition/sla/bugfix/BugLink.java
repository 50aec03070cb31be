package com.vivition.sla.bugfix;

import java.time.Instant;

/**
 * An incident that a bug caused.
 *
 * @param studio       the studio's id
 * @param waitingSince since when the incident waits for the bug; null: it never did
 * @param releasedAt   when it went on; null: it never waited, or still does
 */
public record BugLink(String bug, String incident, String studio, Instant linkedAt, String linkedBy,
    Instant waitingSince, Instant releasedAt) {

  /** Whether the incident waits just now. */
  public boolean waits() {
    return waitingSince != null && releasedAt == null;
  }
}
