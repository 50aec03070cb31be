package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** The part is on its way, so nobody can have it in hand yet. */
public final class PartOrdered extends DomainProblem {

  PartOrdered(String incident, String component) {
    super(Category.CONFLICT, "part-ordered", "Part not arrived",
        "The part for %s of %s is ordered and has not arrived. Record its arrival first.".formatted(
            component, incident));
  }
}
