package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** Nothing is agreed that could happen to the visit. */
public final class VisitNotAgreed extends DomainProblem {

  VisitNotAgreed(Object state) {
    super(Category.CONFLICT, "visit-not-agreed", "Visit not agreed",
        "Nothing is agreed yet for this visit (it is %s). Agree on a time first.".formatted(state));
  }
}
