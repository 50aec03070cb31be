package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * What an agreement gives a report of a priority over a channel (R3, R5).
 *
 * @param opensIn  the hours in which the channel is open to it: its clock starts in them
 * @param countsIn the hours in which its service time passes
 * @param address  service time until it is addressed; null = no target
 * @param restore  service time until it is restored; null = no target
 */
public record Coverage(Hours opensIn, Hours countsIn, Duration address, Duration restore) {

    /** @throws IllegalArgumentException if a target is not positive */
    public Coverage {
        requireNonNull(opensIn, "opensIn");
        requireNonNull(countsIn, "countsIn");
        requirePositive(address);
        requirePositive(restore);
    }

    /** The service time until that target; empty = no target. */
    public Optional<Duration> target(Target target) {
        return Optional.ofNullable(switch (target) {
            case ADDRESS -> address;
            case RESTORE -> restore;
        });
    }

    private static void requirePositive(Duration target) {
        if (target != null && (target.isNegative() || target.isZero())) {
            throw new IllegalArgumentException("A target must be positive: " + target);
        }
    }
}
