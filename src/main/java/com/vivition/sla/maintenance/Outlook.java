package com.vivition.sla.maintenance;

import java.time.LocalDate;

/**
 * When a plan's work on a component is due.
 *
 * @param planName what it is, in words
 * @param next     the day; it may have passed. null: no date, only use or a new firmware makes it due
 * @param why      it is due now; null: it is not
 */
public record Outlook(String component, String plan, String planName, LocalDate next, String why) {
}
