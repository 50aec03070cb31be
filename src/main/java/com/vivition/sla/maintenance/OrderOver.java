package com.vivition.sla.maintenance;

import com.vivition.sla.engine.DomainProblem;

/** The order is done or skipped. */
public final class OrderOver extends DomainProblem {

  OrderOver(MaintenanceOrder order) {
    super(Category.CONFLICT, "maintenance-order-over", "Maintenance order over",
        "%s is %s already; what is due again gets an order of its own."
            .formatted(order.number(), order.state().inWords()));
  }
}
