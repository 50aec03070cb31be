package com.vivition.sla.rota;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who is on duty from a day and time of the week to the next such day and time: at most a week, which it is when both
 * are the same. Local times.
 *
 * @param week  in which week of the rotation it begins, from 1
 * @param users ids in the order in which they are called
 */
public record PatternEntry(
    @Min(value = 1, message = "begins at {value}") @Max(value = 52, message = "is at most {value}") int week,
    @NotNull(message = "is missing") DayOfWeek fromDay,
    @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") LocalTime from,
    @NotNull(message = "is missing") DayOfWeek toDay,
    @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") LocalTime to,
    @NotEmpty(message = "names nobody") @Size(max = 10, message = "has more than {max} entries")
    List<@NotNull(message = "is missing") String> users) {

  private static final int WEEK = 7 * 24 * 60;

  public PatternEntry {
    users = users == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(users));
  }

  /** How long it lasts by the clock on the wall, in minutes: above zero, at most a week. */
  int minutes() {
    final int minutes = Math.floorMod(minute(toDay, to) - minute(fromDay, from), WEEK);
    return minutes == 0 ? WEEK : minutes;
  }

  /** When it begins, in minutes from the first Monday of the rotation. */
  int begins() {
    return (week - 1) * WEEK + minute(fromDay, from);
  }

  private static int minute(DayOfWeek day, LocalTime time) {
    return (day.getValue() - 1) * 24 * 60 + time.get(ChronoField.MINUTE_OF_DAY);
  }
}
