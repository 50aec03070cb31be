package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A part of a clock's course: what was so, from an instant until the next phase takes over (R7).
 *
 * @param since    when the word came
 * @param over     the channel over which it came, in whose open hours it takes effect (R5); null = our own people's word,
 *                 which takes effect at once
 * @param coverage the entitlement's answer of then; a later table does not change it (R3)
 */
public record Phase(Instant since, Channel over, Facts facts, Coverage coverage) {

    public Phase {
        requireNonNull(since, "since");
        requireNonNull(facts, "facts");
        requireNonNull(coverage, "coverage");
    }

    /** How a clock begins: with the report. */
    static Phase reported(Facts facts, Entitlement entitlement) {
        return new Phase(facts.reportedAt(), facts.channel(), facts, entitlement.of(facts));
    }

    /** A change cannot take effect before the report, even if the report turns out to be later than it was thought. */
    Instant saidAt() {
        return since.isBefore(facts.reportedAt()) ? facts.reportedAt() : since;
    }
}
