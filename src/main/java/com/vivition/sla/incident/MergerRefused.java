package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** Two incidents cannot become one (R11). */
public final class MergerRefused extends DomainProblem {

  MergerRefused(String message) {
    super(Category.CONFLICT, "merger-refused", "Incidents cannot be merged", message);
  }
}
