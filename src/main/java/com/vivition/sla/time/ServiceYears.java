package com.vivition.sla.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** The years of a calendar, each prepared when first asked for and then kept. */
final class ServiceYears {

    private static final int FIRST = 1900;
    private static final int LAST = 2999;
    private static final long AVERAGE_YEAR_SECONDS = 31_556_952L;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<TimeWindow>> weeklyHours = new EnumMap<>(DayOfWeek.class);
    private final Function<LocalDate, Optional<DayException>> exceptions;
    /** Two threads may prepare the same year at the same time; the first one's is kept. */
    private final AtomicReferenceArray<ServiceYear> years = new AtomicReferenceArray<>(LAST - FIRST + 1);

    ServiceYears(ZoneId zone, Map<DayOfWeek, List<TimeWindow>> weeklyHours, Function<LocalDate, Optional<DayException>> exceptions) {
        this.zone = requireNonNull(zone, "zone");
        this.exceptions = requireNonNull(exceptions, "exceptions");
        weeklyHours.forEach((day, windows) -> this.weeklyHours.put(day, TimeWindow.ofOneDay(windows)));
    }

    /** Whether any year has an opening: usually answered by the first one asked, this century's. */
    boolean everOpen() {
        for (int year = 2000; year <= 2199; year++) {
            if (year(year).worked() > 0) {
                return true;
            }
        }
        return false;
    }

    /** The year around that instant; the first or the last one for an instant outside of them all. */
    ServiceYear at(Instant at) {
        final long guess = 1970 + Math.floorDiv(at.getEpochSecond(), AVERAGE_YEAR_SECONDS);
        int number = (int) Math.max(FIRST, Math.min(LAST, guess));
        // the guess is off by one around New Year, as years differ in length and zones in offset
        while (number > FIRST && at.isBefore(year(number).start())) {
            number--;
        }
        while (number < LAST && !at.isBefore(year(number).end())) {
            number++;
        }
        return year(number);
    }

    /** The year after that one, null after the last. */
    ServiceYear after(ServiceYear year) {
        return year.number() == LAST ? null : year(year.number() + 1);
    }

    private ServiceYear year(int number) {
        final ServiceYear known = years.get(number - FIRST);
        if (known != null) {
            return known;
        }
        years.compareAndSet(number - FIRST, null, prepare(number));
        return years.get(number - FIRST);
    }

    private ServiceYear prepare(int number) {
        final LocalDate newYear = LocalDate.of(number, 1, 1);
        final LocalDate nextNewYear = newYear.plusYears(1);
        final Instant start = opening(newYear.atStartOfDay());
        final Instant end = opening(nextNewYear.atStartOfDay());
        final var openings = new ArrayList<Interval>();
        final var names = new HashMap<LocalDate, String>();
        // the neighbours' outer days too: a clock change at midnight may carry their hours across the year's edge
        for (LocalDate date = newYear.minusDays(1); !date.isAfter(nextNewYear); date = date.plusDays(1)) {
            final Optional<DayException> exception = exceptions.apply(date);
            if (exception.isPresent()) {
                names.put(date, exception.get().name());
            }
            final var windows = exception.map(DayException::windows).orElse(weeklyHours.getOrDefault(date.getDayOfWeek(), List.of()));
            for (final TimeWindow window : windows) {
                final Instant opens = Times.later(opening(date.atTime(window.opens())), start);
                final Instant closes = Times.earlier(closing(date, window), end);
                if (opens.isBefore(closes)) {
                    openings.add(Interval.of(opens, closes));
                }
            }
        }
        return new ServiceYear(number, start, end, Interval.united(openings), names);
    }

    private Instant closing(LocalDate date, TimeWindow window) {
        final LocalDateTime local = window.untilEndOfDay() ? date.plusDays(1).atStartOfDay() : date.atTime(window.closes());
        return ZonedDateTime.of(local, zone).withLaterOffsetAtOverlap().toInstant();
    }

    private Instant opening(LocalDateTime local) {
        return ZonedDateTime.of(local, zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
