package com.vivition.sla.maintenance;

import java.time.Instant;

/**
 * One thing that happened to an order.
 *
 * @param actor user id, or the name of the part of the application that acted
 * @param open  whether the customer may read it
 */
public record MaintenanceEntry(Instant at, String actor, String text, boolean open) {
}
