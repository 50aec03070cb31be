package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** The technician is there, or on the last metres: it is too late to move or cancel the visit on a page. */
public final class VisitBegun extends DomainProblem {

  VisitBegun() {
    super(Category.CONFLICT, "visit-begun", "Visit begun", "The visit has begun. Speak to the technician, or call.");
  }
}
