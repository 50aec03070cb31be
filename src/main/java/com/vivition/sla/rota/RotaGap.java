package com.vivition.sla.rota;

import com.vivition.sla.incident.Words;
import com.vivition.sla.time.Interval;
import java.time.Instant;

/**
 * A stretch of time in which somebody has to be on duty and nobody is.
 *
 * @param start inclusive
 * @param end   exclusive
 */
public record RotaGap(DutyLine line, Instant start, Instant end) {

  RotaGap(DutyLine line, Interval time) {
    this(line, time.start(), time.end());
  }

  Interval time() {
    return Interval.of(start, end);
  }

  /** For staff: "Support: nobody from Sat 28 Nov 08:00 to 22:00". */
  public String inWords() {
    final String from = Words.at(start);
    final String to = Words.at(end);
    final int time = to.lastIndexOf(' ') + 1;
    return "%s: nobody from %s to %s".formatted(line.title(), from, from.startsWith(to.substring(0, time)) ? to.substring(time) : to);
  }
}
