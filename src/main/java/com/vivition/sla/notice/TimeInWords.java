package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Says an instant the way people do, in Europe/Amsterdam: "vandaag 15:40 uur", "Friday 13 November 12:00".
 *
 * @param now what "today" means
 */
record TimeInWords(Instant now, Language language) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** The instant in words, rounded down to the minute; null for null. */
  String say(Instant instant) {
    if (instant == null) {
      return null;
    }
    final ZonedDateTime local = instant.atZone(ZONE);
    final String time = DateTimeFormatter.ofPattern("HH:mm").format(local);
    return day(local.toLocalDate()) + " " + time + (isDutch() ? " uur" : "");
  }

  /** A span in words: "vandaag 14:00 tot 15:00 uur". */
  String say(Instant start, Instant end) {
    final String to = isDutch() ? " tot " : " to ";
    if (!start.atZone(ZONE).toLocalDate().equals(end.atZone(ZONE).toLocalDate())) {
      return say(start) + to + say(end);
    }
    final String from = isDutch() ? say(start).replaceAll(" uur$", "") : say(start);
    return from + to + DateTimeFormatter.ofPattern("HH:mm").format(end.atZone(ZONE)) + (isDutch() ? " uur" : "");
  }

  /** The day alone: "morgen", "Friday 13 November", with the year when it is another one. */
  private String day(LocalDate day) {
    final LocalDate today = now.atZone(ZONE).toLocalDate();
    if (day.equals(today)) {
      return isDutch() ? "vandaag" : "today";
    }
    if (day.equals(today.plusDays(1))) {
      return isDutch() ? "morgen" : "tomorrow";
    }
    final String pattern = day.getYear() == today.getYear() ? "EEEE d MMMM" : "EEEE d MMMM yyyy";
    return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
  }

  private boolean isDutch() {
    return language == Language.NL;
  }
}
