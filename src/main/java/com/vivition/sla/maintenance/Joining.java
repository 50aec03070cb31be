package com.vivition.sla.maintenance;

import com.vivition.sla.visit.Visit;

/**
 * An order that needs no way of its own.
 *
 * @param visit the agreed visit that goes to the studio anyway
 */
public record Joining(MaintenanceOrder order, Visit visit) {
}
