package com.vivition.sla.disturbance;

import java.time.Instant;

/**
 * An incident of a disturbance.
 *
 * @param studio      the studio's id
 * @param leftAt      when it went on; null: it waits for the disturbance's end
 * @param leftBecause why; null while it waits
 */
public record DisturbanceLink(String disturbance, String incident, String studio, Instant joinedAt, String joinedBy,
    Instant leftAt, String leftBecause) {

  /** Whether the incident waits for the disturbance's end. */
  public boolean waits() {
    return leftAt == null;
  }
}
