package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import com.vivition.sla.time.Segment;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a clock. The history of these is the clock: all else is computed from it. Plain data, so that it can
 * be stored and read as it is.
 */
public sealed interface ClockEvent {

    /** When it takes effect. */
    Instant at();

    /** When it was written down. */
    Instant recordedAt();

    /** Who did it: a user's id, or the name of the part of the application that did. */
    String by();

    /** The clock exists from now on; {@code at} is when it started, or would (R5). */
    record Started(Instant at, Instant recordedAt, String by, Phase phase) implements ClockEvent {
        public Started {
            requireNonNull(phase, "phase");
        }
    }

    /** Something was wrong from the start: this is the whole course instead, from {@code at}, the report's instant, on (R7). */
    record Corrected(Instant at, Instant recordedAt, String by, String reason, List<Phase> phases) implements ClockEvent {
        public Corrected {
            phases = List.copyOf(phases);
        }
    }

    /** Something became different (R7). */
    record Changed(Instant at, Instant recordedAt, String by, Phase phase) implements ClockEvent {
        public Changed {
            requireNonNull(phase, "phase");
        }
    }

    /**
     * RESTORE stands still (R8).
     *
     * @param until    known end; null = until resumed
     * @param loggedAt the logged attempt or arrival that allowed it to begin before it was written down; null = none
     */
    record Paused(Instant at, Instant recordedAt, String by, PauseReason reason, Instant until, Instant reviewAt, Instant loggedAt)
        implements ClockEvent {
    }

    /** Every pause that covers {@code at} ends there (R8). */
    record Resumed(Instant at, Instant recordedAt, String by) implements ClockEvent {
    }

    /** A named engineer completed triage (R4). */
    record Addressed(Instant at, Instant recordedAt, String by) implements ClockEvent {
    }

    /** The studio works again (R4). @param evidence what shows it; null when recorded as it happened */
    record Stopped(Instant at, Instant recordedAt, String by, String evidence) implements ClockEvent {
    }

    /** It never worked: as if the stop had not been, and the time counts (R4). */
    record StopWithdrawn(Instant at, Instant recordedAt, String by) implements ClockEvent {
    }

    /** It failed again: the same clock goes on at {@code at}; the time since restored counts as paused (R10). */
    record Reopened(Instant at, Instant recordedAt, String by) implements ClockEvent {
    }

    /** The service hours became other ones; due times follow them from now on (R11). */
    record HoursEdited(Instant at, Instant recordedAt, String by, String what) implements ClockEvent {
    }

    /**
     * The end. What it says is final, whatever becomes of calendars later (R11).
     *
     * @param addressDue     null = no target, or never due
     * @param restoreDue     null = no target, or never due
     * @param addressVerdict null = no verdict
     * @param restoreVerdict null = no verdict
     * @param addressSegments why ADDRESS was due when it was (R12)
     * @param restoreSegments why RESTORE was due when it was (R12)
     */
    record Closed(Instant at, Instant recordedAt, String by, Ending ending, Instant startsAt, Instant addressDue, Instant restoreDue,
                  Verdict addressVerdict, Verdict restoreVerdict, List<Segment> addressSegments, List<Segment> restoreSegments)
        implements ClockEvent {
        public Closed {
            requireNonNull(ending, "ending");
            requireNonNull(startsAt, "startsAt");
            addressSegments = List.copyOf(addressSegments);
            restoreSegments = List.copyOf(restoreSegments);
        }

        Instant due(Target target) {
            return switch (target) {
                case ADDRESS -> addressDue;
                case RESTORE -> restoreDue;
            };
        }

        Verdict verdict(Target target) {
            return switch (target) {
                case ADDRESS -> addressVerdict;
                case RESTORE -> restoreVerdict;
            };
        }

        List<Segment> segments(Target target) {
            return switch (target) {
                case ADDRESS -> addressSegments;
                case RESTORE -> restoreSegments;
            };
        }
    }
}
