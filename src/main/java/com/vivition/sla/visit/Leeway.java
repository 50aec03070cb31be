package com.vivition.sla.visit;

import java.time.Instant;

/**
 * How a technician comes from one stop to the next: home in between when there is time for it, else directly.
 *
 * @param freeAt    when he is done with the first: at home, or on his way to the next; null without a first
 * @param departure when he leaves for the second; null without a second
 * @param origin    from where he leaves; null without a second
 * @param possible  whether he can be in time
 */
record Leeway(Instant freeAt, Instant departure, Place origin, boolean possible) {

  /** Between two stops of a day; null before the first and after the last. */
  static Leeway between(Stop before, Stop after, Place home, Travel travel) {
    if (before == null) {
      return new Leeway(null, after.departure(home, travel), home, true);
    }
    final Instant atHome = before.end().plus(travel.between(before.place(), home));
    if (after == null) {
      return new Leeway(atHome, null, null, true);
    }
    final Instant fromHome = after.departure(home, travel);
    if (!atHome.isAfter(fromHome)) {
      return new Leeway(atHome, fromHome, home, true);
    }
    final Instant directly = after.departure(before.place(), travel);
    final boolean possible = !directly.isBefore(before.end());
    return new Leeway(before.end(), possible ? directly : before.end(), before.place(), possible);
  }
}
