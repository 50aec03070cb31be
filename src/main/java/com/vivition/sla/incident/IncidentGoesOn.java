package com.vivition.sla.incident;

/**
 * An incident has come to another state, or its clock was corrected, changed, paused or resumed; published within the
 * transaction that does it, after it is written. A listener that fails takes it along: do little.
 *
 * @param number the incident's number
 */
public record IncidentGoesOn(String number) {
}
