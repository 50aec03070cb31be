package com.vivition.sla.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * A time at which a technician can do the work.
 *
 * @param technician     the technician's id
 * @param start          of the work
 * @param end            of the work
 * @param departure      when he leaves for it
 * @param pickUpAt       when he is at the part; null: nothing to pick up
 * @param pickUp         where the part is; null: nothing to pick up
 * @param freeAt         when he is at home again, or leaves for his next visit
 * @param keepsDeadline  whether the work ends in time for RESTORE; true without a target
 * @param guessed        whether a way had to be guessed, since an address has no coordinates
 * @param why            all this in words, for staff
 */
public record Slot(String technician, String technicianName, Instant start, Instant end, Instant departure,
    Instant pickUpAt, Place pickUp, Instant freeAt, boolean keepsDeadline, boolean guessed, String why) {

  /** From leaving to the work's beginning. */
  public Duration travelBefore() {
    return Duration.between(departure, start);
  }

  /** From the work's end on; none when he goes on to his next visit. */
  public Duration travelAfter() {
    return Duration.between(end, freeAt);
  }

  Duration travel() {
    return travelBefore().plus(travelAfter());
  }
}
