package com.vivition.sla.rota.duty;

/**
 * Published, within its transaction, when something concerns the people on duty and there is nobody to call; once a duty.
 *
 * @param number the incident's, or the emergency call's
 * @param reason why somebody should be called, in English
 */
public record NobodyToCall(String number, String reason) {
}
