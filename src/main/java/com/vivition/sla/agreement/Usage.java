package com.vivition.sla.agreement;

import java.time.Duration;

/** How much of a target is used. @param whole the target; null = none so far, and nothing used */
record Usage(Duration used, Duration whole) {

    double share() {
        return whole == null ? 0 : (double) used.toNanos() / whole.toNanos();
    }
}
