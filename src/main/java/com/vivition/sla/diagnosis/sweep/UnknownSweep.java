package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.engine.DomainProblem;

/** That night was not swept, or so long ago that it is forgotten. */
public final class UnknownSweep extends DomainProblem {

  UnknownSweep(String sweep) {
    super(Category.NOT_FOUND, "unknown-sweep", "Unknown sweep",
        "There is no sweep '%s'. Name a night by its date, like 2026-11-25.".formatted(sweep));
  }
}
