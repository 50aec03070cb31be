package com.vivition.sla.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The same questions answered by looking at one minute after the other: slow, and too plain to be wrong. */
record MinuteOracle(ZoneId zone, Map<DayOfWeek, List<TimeWindow>> week, Map<LocalDate, DayException> exceptions) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean open(Instant minute) {
        final LocalDate today = LocalDate.ofInstant(minute, zone);
        return open(today.minusDays(1), minute) || open(today, minute) || open(today.plusDays(1), minute);
    }

    private boolean open(LocalDate date, Instant minute) {
        final var windows = exceptions.containsKey(date)
            ? exceptions.get(date).windows()
            : week.getOrDefault(date.getDayOfWeek(), List.of());
        return windows.stream().anyMatch(window -> {
            final var closes = window.untilEndOfDay() ? date.plusDays(1).atStartOfDay() : date.atTime(window.closes());
            return !minute.isBefore(instant(date.atTime(window.opens()), 0)) && minute.isBefore(instant(closes, 1));
        });
    }

    /** Of two instants with that local time the one asked for; with none, as if the clock had not changed yet. */
    private Instant instant(LocalDateTime local, int which) {
        final List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 0 -> local.toInstant(zone.getRules().getTransition(local).getOffsetBefore());
            case 1 -> local.toInstant(offsets.get(0));
            default -> local.toInstant(offsets.get(which));
        };
    }

    Duration worked(Instant from, Instant to, List<Interval> pauses) {
        Duration sum = Duration.ZERO;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            if (open(minute) && !paused(minute, pauses)) {
                sum = sum.plus(MINUTE);
            }
        }
        return sum;
    }

    /** Null when not due by {@code limit}. */
    Instant due(Instant from, Duration work, List<Interval> pauses, Instant limit) {
        Duration left = work;
        Instant minute = from;
        for (; !left.isZero(); minute = minute.plus(MINUTE)) {
            if (minute.isAfter(limit)) {
                return null;
            }
            if (open(minute) && !paused(minute, pauses)) {
                left = left.minus(MINUTE);
            }
        }
        return minute;
    }

    /** Null when closed until {@code limit}. */
    Instant nextOpening(Instant from, Instant limit) {
        for (Instant minute = from; !minute.isAfter(limit); minute = minute.plus(MINUTE)) {
            if (open(minute)) {
                return minute;
            }
        }
        return null;
    }

    Segment.Kind kind(Instant minute, List<Interval> pauses) {
        if (open(minute)) {
            return paused(minute, pauses) ? Segment.Kind.PAUSED : Segment.Kind.COUNTED;
        }
        return exceptions.containsKey(LocalDate.ofInstant(minute, zone)) ? Segment.Kind.HOLIDAY : Segment.Kind.CLOSED;
    }

    private static boolean paused(Instant minute, List<Interval> pauses) {
        return pauses.stream().anyMatch(pause -> !minute.isBefore(pause.start()) && minute.isBefore(pause.end()));
    }
}
