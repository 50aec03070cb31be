package com.vivition.sla.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One local year's openings as instants, with the service time before each summed up, so that every question is a binary
 * search. Times are nanoseconds since the year began; they are exact and never overflow.
 */
final class ServiceYear {

    private static final long SECOND = 1_000_000_000L;

    private final int number;
    private final Instant start;
    private final Instant end;
    private final long startSecond;
    private final Map<LocalDate, String> exceptions;
    private final long[] opens;
    private final long[] closes;
    /** Service time of the year up to each closing. */
    private final long[] worked;
    private final long total;

    /**
     * @param start    the year's first instant, on a whole second
     * @param end      the next year's first instant
     * @param openings in order, apart from each other, inside the year
     * @param exceptions names of the days with other hours
     */
    ServiceYear(int number, Instant start, Instant end, List<Interval> openings, Map<LocalDate, String> exceptions) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.startSecond = start.getEpochSecond();
        this.exceptions = Map.copyOf(exceptions);
        this.opens = openings.stream().mapToLong(o -> offset(o.start())).toArray();
        this.closes = openings.stream().mapToLong(o -> offset(o.end())).toArray();
        this.worked = new long[opens.length];
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            sum += closes[i] - opens[i];
            worked[i] = sum;
        }
        this.total = sum;
    }

    int number() {
        return number;
    }

    Instant start() {
        return start;
    }

    Instant end() {
        return end;
    }

    /** The name of that day's exception, null on an ordinary day. */
    String exceptionOn(LocalDate date) {
        return exceptions.get(date);
    }

    /** All of the year's service time. */
    long worked() {
        return total;
    }

    /** Service time from the year's beginning to {@code at}: none before it, all of it after. */
    long workedUntil(Instant at) {
        if (at.isBefore(start)) {
            return 0;
        }
        if (!at.isBefore(end)) {
            return worked();
        }
        final long offset = offset(at);
        final int next = firstClosingAfter(offset);
        final long before = next == 0 ? 0 : worked[next - 1];
        return next == opens.length ? before : before + Math.max(0, offset - opens[next]);
    }

    /** The instant at which {@code work} (more than nothing, at most the year's) has passed. */
    Instant whenWorked(long work) {
        final int found = Arrays.binarySearch(worked, work);
        final int window = found >= 0 ? found : -found - 1;
        return at(closes[window] - (worked[window] - work));
    }

    /** {@code from} when open then, else the next opening; null when there is none left in this year. */
    Instant nextOpening(Instant from) {
        final long offset = offset(from);
        final int next = firstClosingAfter(offset);
        if (next == opens.length) {
            return null;
        }
        return opens[next] <= offset ? from : at(opens[next]);
    }

    /** The openings that touch the year's part from {@code from} to {@code to}, cut to it. */
    List<Interval> openings(Instant from, Instant to) {
        final long first = offset(from);
        final long last = offset(to);
        return IntStream.range(firstClosingAfter(first), opens.length)
            .takeWhile(i -> opens[i] < last)
            .mapToObj(i -> Interval.of(at(Math.max(opens[i], first)), at(Math.min(closes[i], last))))
            .toList();
    }

    private int firstClosingAfter(long offset) {
        final int found = Arrays.binarySearch(closes, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private long offset(Instant at) {
        return (at.getEpochSecond() - startSecond) * SECOND + at.getNano();
    }

    private Instant at(long offset) {
        return start.plusNanos(offset);
    }
}
