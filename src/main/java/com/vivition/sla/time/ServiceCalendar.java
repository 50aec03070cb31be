package com.vivition.sla.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The hours in which service time passes, and the arithmetic on them (R2, R6): when so much work is due, how much has
 * passed, when it opens next, and why.
 *
 * <p>Windows are local time of the calendar's zone, elapsed time is instants. Over a clock change, a local time that does not exist
 * moves forward by the length of the gap, as {@link java.time.ZonedDateTime} has it; of one that exists twice, openings take the
 * first and closings the last. What these rules leave without length never opens; what they make overlap counts once.
 *
 * <p>A calendar knows the years 1900 to 2999 and is closed outside of them. A question costs the same for four hours as
 * for four thousand: years are prepared when first asked for, then searched.
 *
 * <p>Immutable and safe for use by many threads, as long as the function that names the exceptions always answers alike.
 */
public final class ServiceCalendar {

    private final ZoneId zone;
    private final ServiceYears years;

    private ServiceCalendar(ZoneId zone, ServiceYears years) {
        this.zone = zone;
        this.years = years;
    }

    /**
     * A calendar of weekly hours with closed days, which explanations call "holiday".
     *
     * @param weeklyHours a missing day is closed
     * @param closed      says of a local date whether it is closed all day
     * @throws IllegalArgumentException if windows of a day overlap, or if the calendar never opens
     */
    @SuppressWarnings("overloads") // a caller with an untyped lambda says which one is meant: (LocalDate date) -> …
    public static ServiceCalendar of(ZoneId zone, Map<DayOfWeek, List<TimeWindow>> weeklyHours, Predicate<LocalDate> closed) {
        requireNonNull(closed, "closed");
        final var holiday = Optional.of(DayException.closed("holiday"));
        return of(zone, weeklyHours, (LocalDate date) -> closed.test(date) ? holiday : Optional.empty());
    }

    /**
     * A calendar of weekly hours with exceptions by name.
     *
     * @param weeklyHours a missing day is closed
     * @param exceptions  answers for a local date the hours that replace the weekday's; it must be safe for use by many threads
     * @throws IllegalArgumentException if windows of a day overlap, or if the calendar never opens
     */
    @SuppressWarnings("overloads")
    public static ServiceCalendar of(ZoneId zone, Map<DayOfWeek, List<TimeWindow>> weeklyHours,
                                     Function<LocalDate, Optional<DayException>> exceptions) {
        final var years = new ServiceYears(zone, weeklyHours, exceptions);
        if (!years.everOpen()) {
            throw new IllegalArgumentException("A calendar must open at some time: give it weekly hours or a day that opens");
        }
        return new ServiceCalendar(zone, years);
    }

    /** The zone of the windows. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The instant at which {@code work} of service time has passed since {@code from}: no later than the closing when used up
     * exactly then, and {@code from} itself for no work (R6).
     *
     * @throws IllegalArgumentException if {@code work} is negative, or more than the calendar ever offers after {@code from}
     */
    public Instant due(Instant from, Duration work) {
        if (work.isNegative()) {
            throw new IllegalArgumentException("Work must not be negative: " + work);
        }
        if (work.isZero()) {
            return from;
        }
        long left = nanos(work);
        ServiceYear year = years.at(from);
        final long before = year.workedUntil(from);
        long rest = year.worked() - before;
        if (left <= rest) {
            return year.whenWorked(before + left);
        }
        while (left > rest) {
            left -= rest;
            year = years.after(year);
            if (year == null) {
                throw new IllegalArgumentException("The calendar does not offer " + work + " of service time after " + from);
            }
            rest = year.worked();
        }
        return year.whenWorked(left);
    }

    /**
     * As {@link #due(Instant, Duration)}, where time inside {@code pauses} does not count. Pauses may come in any order;
     * overlapping ones count once (R8).
     */
    public Instant due(Instant from, Duration work, List<Interval> pauses) {
        Instant cursor = from;
        Duration left = work;
        for (final Interval pause : Interval.united(pauses)) {
            if (!pause.end().isAfter(cursor)) {
                continue;
            }
            final Duration before = worked(cursor, pause.start());
            if (left.compareTo(before) <= 0) {
                break;
            }
            left = left.minus(before);
            cursor = pause.end();
        }
        return due(cursor, left);
    }

    /** The service time between the two instants; none when {@code to} is not after {@code from}. */
    public Duration worked(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        final ServiceYear first = years.at(from);
        final ServiceYear last = years.at(to);
        long sum = last.workedUntil(to) - first.workedUntil(from);
        for (ServiceYear year = first; year != last; year = years.after(year)) {
            sum = Math.addExact(sum, year.worked());
        }
        return Duration.ofNanos(sum);
    }

    /** As {@link #worked(Instant, Instant)}, where time inside {@code pauses} does not count; overlapping ones count once (R8). */
    public Duration worked(Instant from, Instant to, List<Interval> pauses) {
        Duration sum = worked(from, to);
        for (final Interval pause : Interval.united(pauses)) {
            sum = sum.minus(worked(Times.later(pause.start(), from), Times.earlier(pause.end(), to)));
        }
        return sum;
    }

    /**
     * {@code from} itself when the calendar is open then, else the next opening. Exactly at closing it is closed (R6).
     *
     * @throws IllegalArgumentException if the calendar does not open any more after {@code from}
     */
    public Instant nextOpening(Instant from) {
        for (ServiceYear year = years.at(from); year != null; year = years.after(year)) {
            final Instant opening = from.isBefore(year.end()) ? year.nextOpening(Times.later(from, year.start())) : null;
            if (opening != null) {
                return opening;
            }
        }
        throw new IllegalArgumentException("The calendar does not open any more after " + from);
    }

    /** Why that local date has other hours than its weekday, as {@link DayException#name} says it; empty: it has not. */
    public Optional<String> exceptionOn(LocalDate date) {
        return Optional.ofNullable(years.at(date.atStartOfDay(zone).toInstant()).exceptionOn(date));
    }

    /** Whether the calendar opens at all on that local date. */
    public boolean opensOn(LocalDate date) {
        final Instant start = date.atStartOfDay(zone).toInstant();
        return !worked(start, date.plusDays(1).atStartOfDay(zone).toInstant()).isZero();
    }

    /**
     * What became of the time between the two instants (R12): segments in order that touch each other and fill it from end to end;
     * none when {@code to} is not after {@code from}. The lengths of the counted ones sum up to {@link #worked(Instant, Instant, List)}.
     * A pause shows where it covers open hours only; all closed time of a day with an exception bears the exception's name.
     */
    public List<Segment> explain(Instant from, Instant to, List<Interval> pauses) {
        return new Explainer(zone, years, Interval.united(pauses)).explain(from, to);
    }

    private static long nanos(Duration work) {
        try {
            return work.toNanos();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("More work than a calendar can offer: " + work, e);
        }
    }
}
