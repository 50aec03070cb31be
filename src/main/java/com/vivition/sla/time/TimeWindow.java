package com.vivition.sla.time;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.LocalTime;
import java.util.List;

/**
 * A part of a day in local time, closed at the left and open at the right (R2).
 *
 * @param opens  first local time inside
 * @param closes first local time no longer inside; 00:00 means the end of the day
 */
public record TimeWindow(LocalTime opens, LocalTime closes) {

    /** @throws IllegalArgumentException if it would close before or when it opens */
    public TimeWindow {
        requireNonNull(opens, "opens");
        requireNonNull(closes, "closes");
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("A window must close after it opens: " + opens + "–" + closes);
        }
    }

    /** The window from {@code opens} until {@code closes}; {@code closes} = 00:00 means the end of the day. */
    public static TimeWindow of(LocalTime opens, LocalTime closes) {
        return new TimeWindow(opens, closes);
    }

    boolean untilEndOfDay() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    private boolean reachesInto(TimeWindow later) {
        return untilEndOfDay() || closes.isAfter(later.opens);
    }

    /** A day's windows in order. Adjacent ones are fine; overlapping ones are refused. */
    static List<TimeWindow> ofOneDay(List<TimeWindow> windows) {
        final var ordered = windows.stream().sorted(comparing(TimeWindow::opens)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).reachesInto(ordered.get(i))) {
                throw new IllegalArgumentException(
                    "Windows of a day must not overlap: " + ordered.get(i - 1) + " and " + ordered.get(i));
            }
        }
        return ordered;
    }

    @Override
    public String toString() {
        return opens + "–" + (untilEndOfDay() ? "24:00" : closes);
    }
}
