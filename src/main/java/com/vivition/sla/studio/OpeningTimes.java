package com.vivition.sla.studio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.time.Segment;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** When somebody is at a studio, and when nobody is, as instants. Immutable. */
public final class OpeningTimes {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Duration AHEAD = Duration.ofDays(9);
  // nobody told when they are there: by day, any day
  private static final List<OpeningHours> UNKNOWN = Arrays.stream(DayOfWeek.values())
      .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(18, 0))).toList();
  // where it is never closed, that is the hour that hurts least
  private static final LocalTime DEAD_OF_NIGHT = LocalTime.of(3, 0);

  private final Map<DayOfWeek, List<TimeWindow>> week;
  private final ServiceCalendar calendar;

  private OpeningTimes(Map<DayOfWeek, List<TimeWindow>> week, ServiceCalendar calendar) {
    this.week = week;
    this.calendar = calendar;
  }

  /**
   * Of a week's hours in local time; without any, every day from 08:00 to 18:00 is assumed.
   *
   * @param closed says of a local date whether nobody is there all day, a public holiday say; safe for use by many
   *               threads, always of the same answer
   */
  public static OpeningTimes of(List<OpeningHours> week, Predicate<LocalDate> closed) {
    final Map<DayOfWeek, List<TimeWindow>> hours = (week.isEmpty() ? UNKNOWN : week).stream().collect(groupingBy(
        OpeningHours::day, mapping(each -> TimeWindow.of(each.opens(), each.closes()), toList())));
    return new OpeningTimes(hours, ServiceCalendar.of(ZONE, hours, closed));
  }

  /** Whether it is open then; exactly at closing it is not. */
  public boolean openAt(Instant at) {
    return nextOpening(at).equals(at);
  }

  /** That instant itself when it is open then, else the next opening. */
  public Instant nextOpening(Instant from) {
    return calendar.nextOpening(from);
  }

  /**
   * From when on the studio is closed for at least that long; that instant itself when it is. One whose week never
   * closes for so long is taken from 03:00 to 04:00, unless a holiday comes before.
   */
  public Instant nextQuiet(Instant from, Duration length) {
    final Instant night = deadOfNight(from);
    final Instant quiet = nextClosed(calendar, from, length).orElse(night);
    return quiet.isAfter(night) && !closesForSoLong(from, length) ? night : quiet;
  }

  private boolean closesForSoLong(Instant from, Duration length) {
    return nextClosed(ServiceCalendar.of(ZONE, week, (LocalDate day) -> false), from, length).isPresent();
  }

  private static Optional<Instant> nextClosed(ServiceCalendar calendar, Instant from, Duration length) {
    Instant closedFrom = from;
    for (final Segment segment : calendar.explain(from, from.plus(AHEAD), List.of())) {
      if (segment.kind() == Segment.Kind.COUNTED) {
        if (!closedFrom.plus(length).isAfter(segment.start()) && closedFrom.isBefore(segment.start())) {
          return Optional.of(closedFrom);
        }
        closedFrom = segment.end();
      }
    }
    return Optional.of(closedFrom).filter(closed -> !closed.plus(length).isAfter(from.plus(AHEAD)));
  }

  /**
   * Until when what takes that long may begin, where it may begin at an instant of {@link #nextQuiet}: so long before
   * the next opening; at a studio that never closes for so long, by 04:00.
   */
  public Instant lastQuiet(Instant from, Duration length) {
    final Instant last = nextOpening(from).minus(length);
    return last.isBefore(from) ? from.atZone(ZONE).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant() : last;
  }

  private static Instant deadOfNight(Instant from) {
    final ZonedDateTime local = from.atZone(ZONE);
    if (local.getHour() == DEAD_OF_NIGHT.getHour()) {
      return from;
    }
    final var day = local.getHour() < DEAD_OF_NIGHT.getHour() ? local.toLocalDate() : local.toLocalDate().plusDays(1);
    return day.atTime(DEAD_OF_NIGHT).atZone(ZONE).toInstant();
  }
}
