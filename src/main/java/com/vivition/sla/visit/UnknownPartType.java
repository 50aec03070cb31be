package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** There is no such type of part. */
public final class UnknownPartType extends DomainProblem {

  UnknownPartType(String id) {
    super(Category.NOT_FOUND, "unknown-part-type", "Unknown part type",
        "There is no part type '%s'. PUT it first.".formatted(id));
  }
}
