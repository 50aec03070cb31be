package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** Another slot of the same visit was agreed before. */
public final class VisitAgreed extends DomainProblem {

  VisitAgreed(String technician, String when) {
    super(Category.CONFLICT, "visit-agreed", "Visit agreed already",
        "This visit is agreed already: %s comes on %s. Move it if that does not suit.".formatted(technician, when));
  }
}
