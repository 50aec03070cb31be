package com.vivition.sla.maintenance;

import java.util.List;

/**
 * What an order came to.
 *
 * @param findings what is wrong, for others to act on; empty: all is well
 * @param next     when all of the studio's maintenance is due, by component, then plan
 */
public record MaintenanceDone(MaintenanceOrder order, List<Finding> findings, List<Outlook> next) {
}
