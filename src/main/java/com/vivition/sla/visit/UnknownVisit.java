package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** There is no such visit. */
public final class UnknownVisit extends DomainProblem {

  UnknownVisit(String id) {
    super(Category.NOT_FOUND, "unknown-visit", "Unknown visit",
        "There is no visit '%s'.".formatted(id));
  }
}
