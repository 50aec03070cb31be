package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Whether a target was kept (R11).
 *
 * @param by service time past the due time, pauses excluded; null unless BREACHED
 */
public record Verdict(Outcome outcome, Duration by) {

    public enum Outcome {
        MET, BREACHED, NO_TARGET
    }

    public static final Verdict MET = new Verdict(Outcome.MET, null);
    public static final Verdict NO_TARGET = new Verdict(Outcome.NO_TARGET, null);

    public Verdict {
        requireNonNull(outcome, "outcome");
        if ((outcome == Outcome.BREACHED) != (by != null)) {
            throw new IllegalArgumentException("A breach, and nothing else, says by how much");
        }
    }

    public static Verdict breached(Duration by) {
        return new Verdict(Outcome.BREACHED, by);
    }
}
