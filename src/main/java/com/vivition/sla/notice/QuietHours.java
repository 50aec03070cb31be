package com.vivition.sla.notice;

import com.vivition.sla.time.Times;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hours in which notices wait (R13), on the wall in Europe/Amsterdam.
 *
 * @param from the first quiet minute
 * @param to   the first minute after them; the same as {@code from}: there are none
 */
record QuietHours(LocalTime from, LocalTime to) {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** When what is told at that instant may go: the instant itself, or the end of the quiet hours that it lies in. */
  Instant over(Instant at) {
    return contains(at) ? Times.next(to, at, ZONE) : at;
  }

  boolean contains(Instant at) {
    final LocalTime time = at.atZone(ZONE).toLocalTime();
    return from.isAfter(to) ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
  }
}
