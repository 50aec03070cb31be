package com.vivition.sla.incident;

/**
 * A share of the promised time is used and somebody is told of it (R9); published within the transaction that records
 * it. A listener that fails takes it along: do little.
 *
 * @param number the incident's number
 * @param words  which share of which promise, and when it is due, in English
 */
public record WarningRaised(String number, String words) {
}
