package com.vivition.sla.visit;

import java.time.Duration;

/**
 * How long ways take: the great-circle distance, with what roads add to it, at one speed, and a few minutes for parking
 * and walking. No outside service is asked.
 *
 * @param kilometresPerHour door to door, on average
 * @param detour            a road's length by the distance
 * @param fixed             what every way takes on top
 * @param unknown           what a way takes from or to a place without coordinates
 */
public record Travel(double kilometresPerHour, double detour, Duration fixed, Duration unknown) {

  private static final double MINUTES = 60;

  /** The time from one place to another in whole minutes; none from a place to itself. */
  Duration between(Place from, Place to) {
    if (from.equals(to)) {
      return Duration.ZERO;
    }
    if (from.point() == null || to.point() == null) {
      return unknown;
    }
    final double kilometres = from.point().kilometresTo(to.point()) * detour;
    return fixed.plusMinutes((long) Math.ceil(kilometres / kilometresPerHour * MINUTES));
  }
}
