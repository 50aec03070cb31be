package com.vivition.sla.incident;

/**
 * Whatever is under way to restore the studio is not needed any more, or not for this incident. Published in the
 * transaction in which that was written down, before the incident's process goes on.
 *
 * @param incident      the incident's number
 * @param reason        why, in words for staff
 * @param diagnoseAgain whether something else has to restore it
 */
public record RepairCalledOff(String incident, String reason, boolean diagnoseAgain) {
}
