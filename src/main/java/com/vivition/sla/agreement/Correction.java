package com.vivition.sla.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was wrong from the start (R7); null = that one was right. A corrected attribute holds from the original start on and
 * overrides earlier changes of the same attribute; all others stay as they were.
 */
public record Correction(Agreement agreement, Priority priority, Channel channel, Instant reportedAt) {

    public static Correction of(Priority priority) {
        return new Correction(null, priority, null, null);
    }

    public static Correction of(Agreement agreement) {
        return new Correction(agreement, null, null, null);
    }

    public static Correction of(Channel channel) {
        return new Correction(null, null, channel, null);
    }

    public static Correction ofReportedAt(Instant reportedAt) {
        return new Correction(null, null, null, reportedAt);
    }

    boolean empty() {
        return agreement == null && priority == null && channel == null && reportedAt == null;
    }

    /** The course as it should have been; phases that no longer differ from the one before are gone. */
    List<Phase> rebuild(List<Phase> phases, Entitlement entitlement) {
        final var rebuilt = new ArrayList<Phase>();
        for (final Phase phase : phases) {
            final Facts facts = correct(phase.facts());
            if (rebuilt.isEmpty()) {
                rebuilt.add(Phase.reported(facts, entitlement));
            } else if (!facts.equals(rebuilt.get(rebuilt.size() - 1).facts())) {
                final Channel over = phase.over() == null ? null : or(channel, phase.over());
                rebuilt.add(new Phase(phase.since(), over, facts, entitlement.of(facts)));
            }
        }
        return List.copyOf(rebuilt);
    }

    private Facts correct(Facts facts) {
        return new Facts(or(agreement, facts.agreement()), or(priority, facts.priority()), or(channel, facts.channel()),
            or(reportedAt, facts.reportedAt()));
    }

    private static <T> T or(T corrected, T before) {
        return Objects.requireNonNullElse(corrected, before);
    }
}
