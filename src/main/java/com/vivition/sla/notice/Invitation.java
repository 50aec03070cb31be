package com.vivition.sla.notice;

import java.time.Instant;

/**
 * One person's calendar entry of a visit, as it was or is to be sent.
 *
 * @param sequence  of this entry: higher than all that the person got about the visit before
 * @param cancelled whether the visit leaves his calendar
 * @param start     of the work, as this person is told
 * @param before    the start that he was told before; null: nothing yet
 */
record Invitation(String visit, Audience audience, Recipient person, int sequence, boolean cancelled, Instant start,
    Instant end, Instant before) {

  /** The same, taken out of the calendar. */
  Invitation cancelled(int atLeast) {
    return new Invitation(visit, audience, person, Math.max(atLeast, sequence + 1), true, start, end, start);
  }
}
