package com.vivition.sla.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Due times a second on one core, from four hours to four thousand, beside an implementation that walks from day to day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DueBenchmark {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int REPORTS = 1024;

    @Param({"4", "40", "400", "4000"})
    long hours;

    private final DutchHolidays holidays = new DutchHolidays();
    private final Instant[] reports = new Instant[REPORTS];
    private ServiceCalendar calendar;
    private Duration work;
    private int next;

    @Setup
    public void prepare() {
        final var office = List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(17, 0)));
        final var week = Map.of(DayOfWeek.MONDAY, office, DayOfWeek.TUESDAY, office, DayOfWeek.WEDNESDAY, office,
            DayOfWeek.THURSDAY, office, DayOfWeek.FRIDAY, office);
        final Function<LocalDate, Optional<DayException>> exceptions = holidays;
        calendar = ServiceCalendar.of(ZONE, week, exceptions);
        work = Duration.ofHours(hours);
        final var random = new SplittableRandom(4);
        final long start = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < REPORTS; i++) {
            reports[i] = Instant.ofEpochSecond(start + random.nextLong(365L * 86_400));
            if (!calendar.due(reports[i], work).equals(walked(reports[i]))) {
                throw new IllegalStateException("The two disagree about " + reports[i]);
            }
        }
    }

    @Benchmark
    public Instant due() {
        return calendar.due(report(), work);
    }

    @Benchmark
    public Instant dueByWalkingDays() {
        return walked(report());
    }

    private Instant report() {
        return reports[next++ & REPORTS - 1];
    }

    private Instant walked(Instant from) {
        Duration left = work;
        LocalDate date = LocalDate.ofInstant(from, ZONE);
        while (true) {
            if (date.getDayOfWeek().getValue() <= 5 && holidays.on(date).isEmpty()) {
                final Instant opens = ZonedDateTime.of(date, LocalTime.of(9, 0), ZONE).toInstant();
                final Instant closes = ZonedDateTime.of(date, LocalTime.of(17, 0), ZONE).toInstant();
                final Instant start = Times.later(from, opens);
                if (start.isBefore(closes)) {
                    final Duration today = Duration.between(start, closes);
                    if (left.compareTo(today) <= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(today);
                }
            }
            date = date.plusDays(1);
        }
    }
}
