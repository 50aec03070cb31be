package com.vivition.sla.maintenance;

import com.vivition.sla.engine.DomainProblem;

/** Somebody else took the order in hand at the same moment. */
public final class OrderInHand extends DomainProblem {

  OrderInHand(String message) {
    super(Category.CONFLICT, "maintenance-order-in-hand", "Maintenance order in hand", message);
  }
}
