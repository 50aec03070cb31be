package com.vivition.sla.problem;

import java.time.Instant;

/** An incident that counts for a problem. */
record Occurrence(String incident, String studio, Instant reportedAt) {
}
