package com.vivition.sla.incident;

import com.vivition.sla.diagnosis.Cause;

/**
 * More is known of an incident: it was reported, or its probes or its engineer point at a cause. Published in the
 * transaction in which that was written down.
 *
 * @param incident the incident's number
 * @param cause    null: none yet
 */
public record SignsSeen(String incident, Cause cause) {
}
