package com.vivition.sla.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * Work at a place, with what has to be fetched on the way there.
 *
 * @param id         whose work it is, unique within a schedule
 * @param pickUp     where the part is picked up; null: nothing to pick up
 * @param pickUpTime how long that takes
 */
record Stop(String id, Instant start, Instant end, Place place, Place pickUp, Duration pickUpTime) {

  /** When to leave from there so as to be in time. */
  Instant departure(Place from, Travel travel) {
    return pickUp == null ? start.minus(travel.between(from, place)) : pickedUpFrom(travel)
        .minus(travel.between(from, pickUp));
  }

  /** When to be at the pick-up so as to be in time. */
  Instant pickedUpFrom(Travel travel) {
    return start.minus(travel.between(pickUp, place)).minus(pickUpTime);
  }
}
