package com.vivition.sla.maintenance;

import com.vivition.sla.engine.DomainProblem;

/** There is no such maintenance order. */
public final class UnknownOrder extends DomainProblem {

  UnknownOrder(String number) {
    super(Category.NOT_FOUND, "unknown-maintenance-order", "Unknown maintenance order",
        "There is no maintenance order '%s'. Its number reads like MNT-2026-000001.".formatted(number));
  }
}
