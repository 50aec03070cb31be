package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.time.Interval;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * When a technician cannot be sent, whatever his working hours.
 *
 * @param to     exclusive
 * @param reason null: nobody's business
 */
public record Absence(
    @NotNull(message = "is missing") Instant from, @NotNull(message = "is missing") Instant to,
    @PlainText String reason) {

  boolean overlaps(Absence other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  Interval interval() {
    return Interval.of(from, to);
  }

  /** The absence in words. */
  @Override
  public String toString() {
    return "%s to %s".formatted(from, to);
  }
}
