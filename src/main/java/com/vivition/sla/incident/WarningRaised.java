package com.vivition.sla.incident;

/**
 * Somebody has to look at an incident now: a share of the promised time is used (R9), or what was restored fails by the
 * customer's word (R10). Published within the transaction that records it. A listener that fails takes it along: do
 * little.
 *
 * @param number the incident's number
 * @param words  which share of which promise and when it is due, or what the customer says, in English
 */
public record WarningRaised(String number, String words) {
}
