package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** No piece that fits lies anywhere. */
public final class NoPartInStock extends DomainProblem {

  NoPartInStock(String component, String types) {
    super(Category.CONFLICT, "no-part-in-stock", "No part in stock",
        "No part for %s is in stock%s.".formatted(component, types));
  }
}
