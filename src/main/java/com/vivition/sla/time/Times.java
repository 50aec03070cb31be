package com.vivition.sla.time;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Instants beside each other and on the wall. */
public final class Times {

    private Times() {
    }

    public static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    public static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** The first instant after {@code from} at which a clock on the wall there shows that time. */
    public static Instant next(LocalTime time, Instant from, ZoneId zone) {
        final ZonedDateTime now = from.atZone(zone);
        final ZonedDateTime today = now.toLocalDate().atTime(time).atZone(zone);
        return (today.isAfter(now) ? today : now.toLocalDate().plusDays(1).atTime(time).atZone(zone)).toInstant();
    }
}
