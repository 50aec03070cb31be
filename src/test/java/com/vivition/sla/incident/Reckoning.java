package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The promise reckoned a second time, by looking at one minute after the other on the wall clock: R2's hours, R3's and
 * R5's rows, R7's change, R8's pauses and R9's warnings. Knows nothing of the application's own arithmetic.
 */
final class Reckoning {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final int FOUR_HOURS = 240;

  private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
  private static final int MINUTES = 300 * 24 * 60;
  /** What is not due by then is not due at all: no row has as long a wait. */
  private static final int LONGEST = 21 * 24 * 60;
  private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26),
      LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 3, 29), LocalDate.of(2027, 4, 27),
      LocalDate.of(2027, 5, 6), LocalDate.of(2027, 5, 16), LocalDate.of(2027, 5, 17));
  private static final BitSet BUSINESS = new BitSet(MINUTES);
  private static final BitSet EXTENDED = new BitSet(MINUTES);

  static {
    for (int minute = 0; minute < MINUTES; minute++) {
      final ZonedDateTime wall = instant(minute).atZone(ZONE);
      final boolean weekend = wall.getDayOfWeek() == DayOfWeek.SATURDAY || wall.getDayOfWeek() == DayOfWeek.SUNDAY;
      BUSINESS.set(minute, !weekend && !HOLIDAYS.contains(wall.toLocalDate()) && wall.getHour() >= 9 && wall.getHour() < 17);
      EXTENDED.set(minute, wall.getHour() >= 8 && wall.getHour() < 22);
    }
  }

  /** What is promised: the minutes in which the channel is open, those which count, and whether there is a target. */
  record Row(BitSet opens, BitSet counts, boolean target) {
  }

  /** R3 and R5, row by row. */
  static Row row(Agreement agreement, Priority priority, Channel channel) {
    if (agreement == Agreement.NONE || priority == Priority.LOW) {
      return new Row(BUSINESS, BUSINESS, false);
    }
    if (agreement == Agreement.EXTENDED && priority == Priority.HIGH) {
      return new Row(channel == Channel.EMERGENCY_PHONE ? EXTENDED : BUSINESS, EXTENDED, true);
    }
    return new Row(BUSINESS, BUSINESS, true);
  }

  static Instant opening(BitSet hours, Instant from) {
    return instant(hours.nextSetBit(minute(from)));
  }

  /** One warning that fired: the percentage used of RESTORE or of ADDRESS. */
  record Warned(Instant at, boolean restore, int percent) {
  }

  // ---- one incident

  private final Agreement agreement;
  private final Instant reported;
  private final Row first;
  private Priority priority;
  private Instant start;
  /** From when the emergency call counts. */
  private Instant emergency = Instant.MAX;
  private Instant triaged = Instant.MAX;
  private Instant restored = Instant.MAX;
  private final List<Instant> paused = new ArrayList<>();
  private final List<Instant> resumed = new ArrayList<>();

  Reckoning(Agreement agreement, Priority priority, Channel channel, Instant reported) {
    this.agreement = agreement;
    this.priority = priority;
    this.reported = reported;
    this.first = row(agreement, priority, channel);
    this.start = opening(first.opens, reported);
  }

  Instant start() {
    return start;
  }

  Priority priority() {
    return priority;
  }

  void triaged(Instant at) {
    triaged = at;
  }

  void paused(Instant at) {
    paused.add(at);
    resumed.add(Instant.MAX);
  }

  /** Our own people's word. */
  void resumed(Instant at) {
    resumed.set(resumed.size() - 1, at);
  }

  /** The customer's word. */
  void resumed(Instant at, Channel channel) {
    resumed(opening(row(agreement, priority, channel).opens, at));
  }

  /** The studio stands still, he says: served for EXTENDED alone; it ends a pause of either. */
  void emergencyCall(Instant at) {
    if (agreement == Agreement.EXTENDED) {
      priority = Priority.HIGH;
      emergency = opening(EXTENDED, at);
      start = start.isBefore(emergency) ? start : emergency;
    }
    if (!resumed.isEmpty() && resumed.get(resumed.size() - 1).equals(Instant.MAX)) {
      resumed(at, Channel.EMERGENCY_PHONE);
    }
  }

  void restored(Instant at) {
    restored = at;
    for (int i = 0; i < resumed.size(); i++) {
      resumed.set(i, resumed.get(i).isAfter(at) ? at : resumed.get(i));
    }
  }

  /** When four hours of RESTORE are used, restored or not; null: never. */
  Instant due() {
    if (!first.target && emergency.equals(Instant.MAX)) {
      return null;
    }
    int used = 0;
    for (int minute = minute(start); minute < minute(start) + LONGEST; minute++) {
      used += counts(minute) && !isPaused(minute) ? 1 : 0;
      if (used == FOUR_HOURS) {
        return instant(minute + 1);
      }
    }
    return null;
  }

  boolean breached() {
    return due() != null && restored.isAfter(due());
  }

  /** All warnings up to {@code end} (R9): each at its minute, ADDRESS silent where RESTORE warns at the same. */
  List<Warned> warnings(Instant end) {
    final var fired = new ArrayList<Warned>();
    int restore = 0;
    int address = 0;
    for (int minute = minute(start); minute < minute(end); minute++) {
      final Instant after = instant(minute + 1);
      final boolean counts = counts(minute);
      final boolean ran = counts && !isPaused(minute) && instant(minute).isBefore(restored);
      restore += ran ? 1 : 0;
      final boolean warned = ran && Set.of(120, 180, 216, 240).contains(restore);
      if (warned) {
        fired.add(new Warned(after, true, restore * 100 / FOUR_HOURS));
      }
      final boolean waits = counts && instant(minute).isBefore(triaged) && instant(minute).isBefore(restored);
      address += waits ? 1 : 0;
      if (waits && !warned && Set.of(180, 240).contains(address)) {
        fired.add(new Warned(after, false, address * 100 / FOUR_HOURS));
      }
    }
    return fired;
  }

  private boolean counts(int minute) {
    if (!instant(minute).isBefore(emergency)) {
      return EXTENDED.get(minute);
    }
    return first.target && first.counts.get(minute);
  }

  private boolean isPaused(int minute) {
    final Instant at = instant(minute);
    for (int i = 0; i < paused.size(); i++) {
      if (!at.isBefore(paused.get(i)) && at.isBefore(resumed.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static int minute(Instant instant) {
    return Math.toIntExact(Duration.between(FIRST, instant).toMinutes());
  }

  private static Instant instant(int minute) {
    return FIRST.plus(Duration.ofMinutes(minute));
  }

  @Override
  public String toString() {
    return "%s, reported %s, start %s, emergency %s, triaged %s, restored %s, paused %s to %s".formatted(agreement,
        reported, start, emergency, triaged, restored, paused, resumed);
  }
}
