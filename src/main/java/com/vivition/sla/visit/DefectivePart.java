package com.vivition.sla.visit;

/**
 * A defective piece that has to come back.
 *
 * @param serialNumber null: nobody noted it
 */
public record DefectivePart(String part, String partType, String serialNumber, String incident, String component) {
}
