package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * All that decides about a clock.
 *
 * @param channel    the one over which the report, or the word that changed it, came
 * @param reportedAt when the report reached VIVITION
 */
public record Facts(Agreement agreement, Priority priority, Channel channel, Instant reportedAt) {

    public Facts {
        requireNonNull(agreement, "agreement");
        requireNonNull(priority, "priority");
        requireNonNull(channel, "channel");
        requireNonNull(reportedAt, "reportedAt");
    }
}
