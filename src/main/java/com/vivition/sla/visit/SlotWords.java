package com.vivition.sla.visit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Slots in words, for staff. */
final class SlotWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private SlotWords() {
  }

  static String why(
      SlotRequest request, TechnicianPlan plan, Stop stop, Leeway to, Instant pickUpAt, boolean guessed) {
    return "%s leaves %s at %s%s; %s.%s".formatted(plan.name(), to.origin().name(), time(request, to.departure()),
        part(request, stop, pickUpAt),
        request.due() == null ? "there is no due time" : "the work ends " + against(request.due(), stop.end()),
        guessed ? " An address has no coordinates, so the travel time is a guess: ask before you agree." : "");
  }

  private static String part(SlotRequest request, Stop stop, Instant pickUpAt) {
    if (request.part() == null) {
      return "";
    }
    if (pickUpAt == null) {
      return " with the part in the van";
    }
    return ", %s at %s at %s".formatted(request.part().vanOf() == null ? "picks the part up" : "takes the part over",
        stop.pickUp().name(), time(request, pickUpAt));
  }

  static String nobodyCan(SlotRequest request) {
    return "No technician has the skill %s. Add it to one who has it, or ask a supplier.".formatted(request.skill());
  }

  static String nobodyIsFree(SlotRequest request) {
    return ("Until %s no technician%s is free while somebody is at the studio. "
        + "Ask the customer for other hours, or move another visit.").formatted(
        day(request, request.until()), request.skill() == null ? "" : " for " + request.skill());
  }

  static String tooLate(SlotRequest request, Slot soonest) {
    return "No work can end by %s: the soonest, by %s, ends %s, %s.".formatted(day(request, request.due()),
        soonest.technicianName(), day(request, soonest.end()), against(request.due(), soonest.end()));
  }

  /** How long before or after the due time, like {@code 1 h 20 min before the due time}. */
  static String against(Instant due, Instant end) {
    final Duration left = Duration.between(end, due);
    if (left.isZero()) {
      return "at the due time";
    }
    return "%s %s the due time".formatted(length(left.abs()), left.isNegative() ? "after" : "before");
  }

  private static String length(Duration length) {
    final long minutes = length.toMinutesPart();
    final long hours = length.toHours();
    if (hours == 0) {
      return minutes == 0 ? "less than a minute" : minutes + " min";
    }
    return minutes == 0 ? hours + " h" : "%d h %d min".formatted(hours, minutes);
  }

  private static String time(SlotRequest request, Instant at) {
    return TIME.format(at.atZone(request.opening().zone()));
  }

  static String day(SlotRequest request, Instant at) {
    return DAY_AND_TIME.format(at.atZone(request.opening().zone()));
  }
}
