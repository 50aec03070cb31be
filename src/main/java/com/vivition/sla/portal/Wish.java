package com.vivition.sla.portal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The day and the part of it from which another time would suit.
 *
 * @param day  as typed
 * @param part as chosen
 */
record Wish(String day, String part) {

  static final int LONGEST_DAYS = 90;
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d-M-yyyy");

  enum Part {
    MORNING(LocalTime.MIN), AFTERNOON(LocalTime.NOON), LATE_AFTERNOON(LocalTime.of(16, 0));

    private final LocalTime begins;

    Part(LocalTime begins) {
      this.begins = begins;
    }
  }

  Wish {
    day = day == null ? "" : day.strip();
    part = part == null ? "" : part;
  }

  /** The text that says what is wrong with it; empty: nothing. */
  Optional<String> problem(LocalDate today) {
    final Optional<LocalDate> wished = date();
    return wished.isEmpty() || chosen().isEmpty() ? Optional.of("wish.missing")
        : wished.get().isBefore(today) ? Optional.of("wish.past")
        : wished.get().isAfter(today.plusDays(LONGEST_DAYS)) ? Optional.of("wish.far") : Optional.empty();
  }

  /** As an address takes it. Only where there is no problem. */
  String isoDay() {
    return date().orElseThrow().toString();
  }

  /** No work begins before. Only where there is no problem. */
  Instant notBefore() {
    return date().orElseThrow().atTime(chosen().orElseThrow().begins).atZone(PageTimes.ZONE).toInstant();
  }

  private Optional<LocalDate> date() {
    for (final DateTimeFormatter format : new DateTimeFormatter[] {DateTimeFormatter.ISO_LOCAL_DATE, TYPED}) {
      try {
        return Optional.of(LocalDate.parse(day, format));
      } catch (final DateTimeException other) {
        // a browser without a field for dates sends what was typed
      }
    }
    return Optional.empty();
  }

  private Optional<Part> chosen() {
    return Stream.of(Part.values()).filter(one -> one.name().equals(part)).findFirst();
  }
}
