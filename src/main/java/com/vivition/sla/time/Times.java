package com.vivition.sla.time;

import java.time.Instant;

/** The earlier and the later of two instants. */
public final class Times {

    private Times() {
    }

    public static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    public static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
