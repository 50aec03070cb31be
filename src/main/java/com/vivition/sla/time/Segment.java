package com.vivition.sla.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A part of an explanation (R12): what became of the time from {@code start} to {@code end}.
 *
 * @param start inclusive
 * @param end   exclusive
 * @param because the holiday's name, or the pause's reason where known; null when the kind says it all
 */
public record Segment(Instant start, Instant end, Kind kind, String because) {

    public enum Kind {
        /** Service time that passed. */
        COUNTED,
        /** Outside the service hours of an ordinary day. */
        CLOSED,
        /** Closed on a day whose hours differ by name: {@link DayException}. */
        HOLIDAY,
        /** Service time that did not count, since a pause covered it. */
        PAUSED
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    boolean continues(Segment before) {
        return before.end.equals(start) && before.kind == kind && Objects.equals(before.because, because);
    }

    Segment until(Instant later) {
        return new Segment(start, later, kind, because);
    }
}
