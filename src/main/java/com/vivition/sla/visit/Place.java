package com.vivition.sla.visit;

/**
 * Somewhere a technician goes.
 *
 * @param name  as people say it
 * @param point null: the address has no coordinates
 */
public record Place(String name, GeoPoint point) {
}
