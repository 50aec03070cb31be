package com.vivition.sla.incident;

/**
 * An incident has ended; published within the transaction that ends it, after its clock, cause and solution are written.
 * A listener that fails takes the ending with it: leave to a process of its own what may fail. One that is reopened
 * (R10) ends again.
 *
 * @param number the incident's number
 * @param state  CLOSED, CANCELLED, MERGED or NOT_AN_INCIDENT
 */
public record IncidentOver(String number, IncidentState state) {
}
