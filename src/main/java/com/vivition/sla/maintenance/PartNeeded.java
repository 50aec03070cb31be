package com.vivition.sla.maintenance;

/**
 * What to bring.
 *
 * @param component for which
 */
public record PartNeeded(String component, String partType) {
}
