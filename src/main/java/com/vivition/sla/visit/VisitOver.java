package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** The visit has ended; it stays as it ended. */
public final class VisitOver extends DomainProblem {

  VisitOver(Object state) {
    super(Category.CONFLICT, "visit-over", "Visit over",
        "This visit is over (%s) and stays as it is. Plan a new one.".formatted(state));
  }
}
