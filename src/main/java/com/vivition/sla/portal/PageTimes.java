package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Says times as people do, in Europe/Amsterdam, rounded down to the minute.
 *
 * @param now what "today" means
 */
record PageTimes(Instant now, Language language) {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(ZONE);

  /** "vandaag", "tomorrow", "donderdag 26 november", with the year when it is another one. */
  String day(Instant at) {
    final LocalDate day = at.atZone(ZONE).toLocalDate();
    final LocalDate today = today();
    if (day.equals(today)) {
      return isDutch() ? "vandaag" : "today";
    }
    if (day.equals(today.plusDays(1))) {
      return isDutch() ? "morgen" : "tomorrow";
    }
    return inFull(at);
  }

  /** "woensdag 25 november" also when that is today: for what he will read again later. */
  String inFull(Instant at) {
    final LocalDate day = at.atZone(ZONE).toLocalDate();
    final String pattern = day.getYear() == today().getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  /** "vandaag om 15:40 uur", "Friday 27 November at 12:00"; null for null. */
  String say(Instant at) {
    return at == null ? null : isDutch()
        ? "%s om %s uur".formatted(day(at), TIME.format(at))
        : "%s at %s".formatted(day(at), TIME.format(at));
  }

  /** "10:15–11:00". */
  static String range(Instant from, Instant to) {
    return "%s–%s".formatted(TIME.format(from), TIME.format(to));
  }

  LocalDate today() {
    return now.atZone(ZONE).toLocalDate();
  }

  private boolean isDutch() {
    return language == Language.NL;
  }
}
