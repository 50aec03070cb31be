package com.vivition.sla.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

@Label("A service calendar, whatever its hours, holidays, pauses and clock changes")
class ServiceCalendarProperties {

    private static final int MINUTES = 60 * 24 * 9;

    /** A calendar and the same one read minute by minute, with an instant near something that is easily got wrong. */
    record Case(MinuteOracle oracle, ServiceCalendar calendar, Instant from, List<Interval> pauses) {
    }

    @Property(tries = 200)
    void works_what_the_minutes_say(@ForAll("cases") Case c, @ForAll @IntRange(min = 0, max = MINUTES) int minutes) {
        final Instant to = c.from.plusSeconds(60L * minutes);
        assertThat(c.calendar.worked(c.from, to)).isEqualTo(c.oracle.worked(c.from, to, List.of()));
        assertThat(c.calendar.worked(c.from, to, c.pauses)).isEqualTo(c.oracle.worked(c.from, to, c.pauses));
    }

    @Property(tries = 200)
    void is_due_when_the_minutes_say(@ForAll("cases") Case c, @ForAll @IntRange(min = 0, max = 2000) int minutes) {
        final Duration work = Duration.ofMinutes(minutes);
        final Instant limit = c.from.plusSeconds(60L * MINUTES);
        final Instant plain = c.oracle.due(c.from, work, List.of(), limit);
        final Instant paused = c.oracle.due(c.from, work, c.pauses, limit);
        if (plain != null) {
            assertThat(c.calendar.due(c.from, work)).isEqualTo(plain);
        }
        if (paused != null) {
            assertThat(c.calendar.due(c.from, work, c.pauses)).isEqualTo(paused);
        }
    }

    @Property(tries = 200)
    void opens_when_the_minutes_say(@ForAll("cases") Case c) {
        final Instant opening = c.oracle.nextOpening(c.from, c.from.plusSeconds(60L * MINUTES));
        if (opening != null) {
            assertThat(c.calendar.nextOpening(c.from)).isEqualTo(opening);
        }
    }

    @Property(tries = 200)
    void explains_every_minute_once(@ForAll("cases") Case c, @ForAll @IntRange(min = 1, max = MINUTES) int minutes) {
        final Instant to = c.from.plusSeconds(60L * minutes);
        final List<Segment> segments = c.calendar.explain(c.from, to, c.pauses);

        Instant cursor = c.from;
        Duration counted = Duration.ZERO;
        for (final Segment segment : segments) {
            assertThat(segment.start()).isEqualTo(cursor).isBefore(segment.end());
            for (Instant minute = cursor; minute.isBefore(segment.end()); minute = minute.plusSeconds(60)) {
                assertThat(segment.kind()).isEqualTo(c.oracle.kind(minute, c.pauses));
            }
            counted = segment.kind() == Segment.Kind.COUNTED ? counted.plus(segment.length()) : counted;
            cursor = segment.end();
        }
        assertThat(cursor).isEqualTo(to);
        assertThat(counted).isEqualTo(c.calendar.worked(c.from, to, c.pauses));
    }

    @Property(tries = 300)
    void has_worked_exactly_what_is_due(@ForAll("cases") Case c, @ForAll @LongRange(min = 0, max = 200_000_000_000_000L) long nanos) {
        final Duration work = Duration.ofNanos(nanos);
        final Instant due = c.calendar.due(c.from, work, c.pauses);
        assertThat(c.calendar.worked(c.from, due, c.pauses)).isEqualTo(work);
        if (nanos > 0) {
            assertThat(c.calendar.worked(c.from, due.minusNanos(1), c.pauses)).isEqualTo(work.minusNanos(1));
        }
    }

    @Property(tries = 300)
    void is_due_no_earlier_for_more_work_or_a_later_start(@ForAll("cases") Case c, @ForAll @LongRange(min = 0, max = 900_000) long seconds,
                                                          @ForAll @LongRange(min = 0, max = 900_000) long more) {
        final Duration work = Duration.ofSeconds(seconds);
        final Instant due = c.calendar.due(c.from, work);
        assertThat(c.calendar.due(c.from, work.plusSeconds(more))).isAfterOrEqualTo(due);
        assertThat(c.calendar.due(c.from.plusSeconds(more), work)).isAfterOrEqualTo(due);
        assertThat(c.calendar.due(c.from, work, c.pauses)).isAfterOrEqualTo(due);
    }

    @Property(tries = 300)
    void adds_up(@ForAll("cases") Case c, @ForAll @LongRange(min = 0, max = 90_000_000) long first,
                 @ForAll @LongRange(min = 0, max = 90_000_000) long second) {
        final Instant between = c.from.plusSeconds(first);
        final Instant end = between.plusSeconds(second);
        assertThat(c.calendar.worked(c.from, between).plus(c.calendar.worked(between, end))).isEqualTo(c.calendar.worked(c.from, end));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Combinators.combine(zones(), weeks(), exceptions(), instants(), pauses())
            .as((zone, week, exceptions, from, pauses) -> {
                final Map<LocalDate, DayException> byDate = new HashMap<>();
                exceptions.forEach((day, exception) -> byDate.put(LocalDate.ofInstant(from, zone).plusDays(day), exception));
                final Function<LocalDate, Optional<DayException>> named = date -> Optional.ofNullable(byDate.get(date));
                final var intervals = pauses.stream()
                    .map(p -> Interval.of(from.plusSeconds(60L * p[0]), from.plusSeconds(60L * (p[0] + p[1]))))
                    .toList();
                return new Case(new MinuteOracle(zone, week, byDate), ServiceCalendar.of(zone, week, named), from, intervals);
            });
    }

    /** One hour's change at night; half an hour's; at midnight forward and back. */
    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.frequency(
            Tuple.of(3, ZoneId.of("Europe/Amsterdam")),
            Tuple.of(1, ZoneId.of("Australia/Lord_Howe")),
            Tuple.of(1, ZoneId.of("America/Havana")),
            Tuple.of(1, ZoneId.of("Asia/Beirut")));
    }

    private static Arbitrary<Map<DayOfWeek, List<TimeWindow>>> weeks() {
        return Arbitraries.maps(Arbitraries.of(DayOfWeek.class), windows()).ofMinSize(1)
            .filter(week -> week.values().stream().anyMatch(windows -> !windows.isEmpty()));
    }

    private static Arbitrary<Map<Integer, DayException>> exceptions() {
        final var exception = Combinators.combine(Arbitraries.of("fair", "holiday"), windows()).as(DayException::new);
        return Arbitraries.maps(Arbitraries.integers().between(-1, 8), exception).ofMaxSize(3);
    }

    private static Arbitrary<List<TimeWindow>> windows() {
        final var minutes = Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.integers().between(0, 24 * 60)),
            Tuple.of(1, Arbitraries.integers().between(0, 4 * 60)),
            Tuple.of(1, Arbitraries.of(0, 60, 120, 180, 24 * 60)));
        return minutes.set().ofMaxSize(6).map(bounds -> {
            final var ordered = bounds.stream().sorted().toList();
            final var windows = new ArrayList<TimeWindow>();
            for (int i = 0; i + 1 < ordered.size(); i += 2) {
                windows.add(TimeWindow.of(time(ordered.get(i)), time(ordered.get(i + 1))));
            }
            return windows;
        });
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * (minute % (24 * 60)));
    }

    private static Arbitrary<Instant> instants() {
        final var days = Arbitraries.of("2026-03-28T00:00:00Z", "2027-03-27T00:00:00Z", "2026-10-24T00:00:00Z", "2026-04-04T00:00:00Z",
            "2026-10-03T00:00:00Z", "2026-03-07T00:00:00Z", "2026-10-31T00:00:00Z", "2026-12-29T00:00:00Z", "2024-02-27T00:00:00Z");
        return Combinators.combine(days, Arbitraries.integers().between(-1440, 2880))
            .as((day, minutes) -> Instant.parse(day).plusSeconds(60L * minutes));
    }

    private static Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(Arbitraries.integers().between(-2000, 8000), Arbitraries.integers().between(0, 3000))
            .as((start, length) -> new int[] {start, length}).list().ofMaxSize(5);
    }
}
