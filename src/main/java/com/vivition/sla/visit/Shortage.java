package com.vivition.sla.visit;

/**
 * Of these there are fewer than there should be.
 *
 * @param present the free pieces there
 * @param ordered on their way there, for whomever
 */
public record Shortage(String location, String partType, int reorderLevel, int present, int ordered) {
}
