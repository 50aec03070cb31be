package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** There is no such technician. */
public final class UnknownTechnician extends DomainProblem {

  UnknownTechnician(String id) {
    super(Category.NOT_FOUND, "unknown-technician", "Unknown technician",
        "There is no technician '%s'. PUT the document first.".formatted(id));
  }
}
