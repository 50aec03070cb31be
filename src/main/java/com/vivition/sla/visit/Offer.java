package com.vivition.sla.visit;

import java.util.List;

/**
 * What the customer can choose from.
 *
 * @param slots             soonest first, those that keep the deadline marked
 * @param noneKeepsDeadline whether there is a due time that none keeps: escalate
 * @param reason            why none keeps it, or why there is none, for staff; null when all is well
 */
public record Offer(Visit visit, List<OfferedSlot> slots, boolean noneKeepsDeadline, String reason) {
}
