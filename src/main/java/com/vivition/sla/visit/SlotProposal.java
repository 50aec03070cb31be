package com.vivition.sla.visit;

import java.util.List;

/**
 * What can be offered.
 *
 * @param slots             soonest first, so those that keep the deadline come first
 * @param noneKeepsDeadline whether there is a due time and no slot's work ends before it
 * @param reason            why none keeps it, or why there is none at all, in words for staff; null when all is well
 */
public record SlotProposal(List<Slot> slots, boolean noneKeepsDeadline, String reason) {
}
