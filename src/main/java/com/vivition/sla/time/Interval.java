package com.vivition.sla.time;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The time from {@code start} (inclusive) to {@code end} (exclusive); empty when they are equal.
 *
 * @param end {@link Instant#MAX} when no end is known
 */
public record Interval(Instant start, Instant end) {

    /** @throws IllegalArgumentException if it would end before it starts */
    public Interval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("An interval must not end before it starts: " + start + " to " + end);
        }
    }

    public static Interval of(Instant start, Instant end) {
        return new Interval(start, end);
    }

    /** From {@code start} on, without a known end. */
    public static Interval from(Instant start) {
        return new Interval(start, Instant.MAX);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** In order of time; overlapping and touching ones become one, empty ones vanish. */
    static List<Interval> united(List<Interval> intervals) {
        final var united = new ArrayList<Interval>(intervals.size());
        intervals.stream().filter(i -> i.start.isBefore(i.end)).sorted(comparing(Interval::start)).forEach(next -> {
            final int last = united.size() - 1;
            if (last < 0 || united.get(last).end.isBefore(next.start)) {
                united.add(next);
            } else if (united.get(last).end.isBefore(next.end)) {
                united.set(last, of(united.get(last).start, next.end));
            }
        });
        return united;
    }
}
