package com.vivition.sla.rota;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the rota, quarter by quarter of an hour the right one is on duty, also around clock changes and Christmas. */
class RosterProperties {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration STRETCH = Duration.ofDays(10);

  private static final ServiceCalendar BUSINESS = Amsterdam.business();
  private static final ServiceCalendar EXTENDED = Amsterdam.extended();

  private final NeededHours needed = new NeededHours(hours -> hours == Hours.BUSINESS_HOURS ? BUSINESS : EXTENDED);

  @Property(tries = 60)
  void who_is_on_duty_is_whom_the_calendar_on_the_wall_names(@ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int weeks) {
    final LocalDate begin = LocalDate.of(2026, 3, 20).plusDays(random.nextInt(290));
    final RotaDocument rota = rota(random, weeks, begin);
    final Instant from = begin.atStartOfDay(Amsterdam.ZONE).toInstant();
    final Instant to = from.plus(STRETCH);
    final List<Shift> shifts = new Roster(DutyLine.TECHNICIAN, rota, Amsterdam.ZONE, user -> true).shifts(needed.between(from, to));

    for (int i = 0; i + 1 < shifts.size(); i++) {
      assertThat(shifts.get(i).end()).isBeforeOrEqualTo(shifts.get(i + 1).start());
    }
    for (Instant at = from; at.isBefore(to); at = at.plus(QUARTER)) {
      final Instant then = at;
      final List<String> found = shifts.stream().filter(shift -> !then.isBefore(shift.start()) && then.isBefore(shift.end()))
          .flatMap(shift -> shift.users().stream()).toList();
      assertThat(found).as("at %s", LocalDateTime.ofInstant(then, Amsterdam.ZONE)).isEqualTo(expected(rota, then));
    }
  }

  @Property(tries = 60)
  void shifts_and_gaps_fill_the_needed_hours_exactly(@ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int weeks) {
    final LocalDate begin = LocalDate.of(2026, 10, 20).plusDays(random.nextInt(80));
    final Instant from = begin.atStartOfDay(Amsterdam.ZONE).toInstant();
    final List<Interval> hours = needed.between(from, from.plus(STRETCH));
    final List<Interval> taken = new Roster(DutyLine.SUPPORT, rota(random, weeks, begin), Amsterdam.ZONE, user -> true)
        .shifts(hours).stream().map(Shift::time).toList();
    final List<Interval> gaps = Stretches.without(hours, taken);

    assertThat(Stretches.common(gaps, taken)).isEmpty();
    assertThat(length(gaps).plus(length(taken))).isEqualTo(length(hours));
    assertThat(Stretches.without(gaps, hours)).isEmpty();
  }

  private static Duration length(List<Interval> stretches) {
    return stretches.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** By the wall alone: nobody is needed while the clocks change, so every local time has one instant. */
  private static List<String> expected(RotaDocument rota, Instant at) {
    final LocalDateTime local = LocalDateTime.ofInstant(at, Amsterdam.ZONE);
    final boolean extended = local.getHour() >= 8 && local.getHour() < 22;
    final boolean business = !BUSINESS.worked(at, at.plusSeconds(1)).isZero();
    if (!extended || business) {
      return List.of();
    }
    return rota.exceptions().stream().filter(one -> !local.isBefore(one.from()) && local.isBefore(one.to())).findFirst()
        .map(DutyException::users).orElseGet(() -> pattern(rota, local));
  }

  private static List<String> pattern(RotaDocument rota, LocalDateTime local) {
    final long cycle = rota.weeks() * 7L * 24 * 60;
    final LocalDateTime zero = rota.anchor().with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
    final long minute = Math.floorMod(ChronoUnit.MINUTES.between(zero, local), cycle);
    return rota.pattern().stream().filter(entry -> Math.floorMod(minute - entry.begins(), cycle) < entry.minutes()).findFirst()
        .map(PatternEntry::users).orElse(List.of());
  }

  /** Entries one after the other with holes in between, and up to three exceptions. */
  private static RotaDocument rota(Random random, int weeks, LocalDate begin) {
    final List<PatternEntry> pattern = new ArrayList<>();
    final int cycle = weeks * 7 * 24 * 4;
    for (int quarter = random.nextInt(100); quarter < cycle;) {
      final int length = 1 + random.nextInt(Math.min(7 * 24 * 4, cycle - quarter));
      pattern.add(new PatternEntry(1 + quarter / (7 * 24 * 4), DayOfWeek.of(1 + quarter / 96 % 7),
          java.time.LocalTime.ofSecondOfDay(quarter % 96 * 900L), DayOfWeek.of(1 + (quarter + length) / 96 % 7),
          java.time.LocalTime.ofSecondOfDay((quarter + length) % 96 * 900L), List.of("user" + pattern.size(), "second")));
      quarter += length + (random.nextBoolean() ? 0 : random.nextInt(60));
    }
    final List<DutyException> exceptions = new ArrayList<>();
    LocalDateTime free = begin.minusDays(2).atStartOfDay();
    for (int i = random.nextInt(4); i > 0; i--) {
      final LocalDateTime from = free.plusMinutes(15L * random.nextInt(400));
      final LocalDateTime to = from.plusMinutes(15L * (1 + random.nextInt(300)));
      exceptions.add(new DutyException(from, to, List.of("instead" + i), null));
      free = to;
    }
    return new RotaDocument(null, begin.plusDays(random.nextInt(100) - 50), weeks, pattern, exceptions);
  }
}
