package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** That slot was never offered for this incident. */
public final class UnknownSlot extends DomainProblem {

  UnknownSlot(String incident) {
    super(Category.NOT_FOUND, "unknown-slot", "Unknown slot",
        "That time was not offered for %s. Choose one of those that were.".formatted(incident));
  }
}
