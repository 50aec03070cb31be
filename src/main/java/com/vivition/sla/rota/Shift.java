package com.vivition.sla.rota;

import com.vivition.sla.time.Interval;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which the same people are on duty.
 *
 * @param start inclusive
 * @param end   exclusive
 * @param users ids, the first is on duty, the others follow when he does not accept; never empty
 */
public record Shift(DutyLine line, Instant start, Instant end, List<String> users) {

  public Shift {
    if (users.isEmpty() || !start.isBefore(end)) {
      throw new IllegalArgumentException("A shift has somebody and lasts: %s to %s, %s".formatted(start, end, users));
    }
    users = List.copyOf(users);
  }

  /** Who is on duty; the others follow him. */
  public String first() {
    return users.get(0);
  }

  /** From its start to its end. */
  public Interval time() {
    return Interval.of(start, end);
  }
}
