package com.vivition.sla.studio;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * When somebody is at a studio, in local time.
 *
 * @param closes 00:00 means the end of the day
 */
public record OpeningHours(
    @NotNull(message = "is missing") DayOfWeek day,
    @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") @Schema(example = "08:00") LocalTime opens,
    @Schema(example = "18:00", description = "00:00 is the end of the day")
    @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") LocalTime closes) {

  /** Whether both are open at the same time. */
  public boolean overlaps(OpeningHours other) {
    return day == other.day && startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
  }

  /** Whether it closes after it opens. */
  public boolean endsAfterStart() {
    return startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(OpeningHours other) {
    return other.closes.equals(LocalTime.MIDNIGHT) || opens.isBefore(other.closes);
  }

  /** The hours in words. */
  @Override
  public String toString() {
    return "%s %s-%s".formatted(day, opens, closes);
  }
}
