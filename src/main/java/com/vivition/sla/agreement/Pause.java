package com.vivition.sla.agreement;

import com.vivition.sla.time.Interval;
import java.time.Instant;

/**
 * Time in which RESTORE does not count (R8).
 *
 * @param since    inclusive
 * @param until    exclusive; null while no end is known
 * @param reviewAt when a task asks whether it is still needed; null where none is (RESTORED)
 * @param by       who answers for it
 */
public record Pause(PauseReason reason, Instant since, Instant until, Instant reviewAt, String by) {

    /** Whether RESTORE stands still at that instant because of it. */
    public boolean covers(Instant at) {
        return !at.isBefore(since) && (until == null || at.isBefore(until));
    }

    Interval interval() {
        return until == null ? Interval.from(since) : Interval.of(since, until);
    }

    Pause endingAt(Instant end) {
        return new Pause(reason, since, end, reviewAt, by);
    }
}
