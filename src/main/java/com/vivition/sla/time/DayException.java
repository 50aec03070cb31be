package com.vivition.sla.time;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A single day with other hours than its weekday has: a holiday, or a day that closes early (R2).
 *
 * @param name    why, as an explanation shows it (R12)
 * @param windows that day's hours in local time, in order; none = closed all day
 */
public record DayException(String name, List<TimeWindow> windows) {

    /** @throws IllegalArgumentException if windows overlap */
    public DayException {
        requireNonNull(name, "name");
        windows = TimeWindow.ofOneDay(windows);
    }

    /** A day closed from midnight to midnight. */
    public static DayException closed(String name) {
        return new DayException(name, List.of());
    }
}
