package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** There is no such stock location. */
public final class UnknownLocation extends DomainProblem {

  UnknownLocation(String id) {
    super(Category.NOT_FOUND, "unknown-location", "Unknown stock location",
        "There is no stock location '%s'. PUT it first.".formatted(id));
  }
}
