package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.DomainProblem;

/** Somebody wants to complete a visit's task without its report. */
final class VisitNotReported extends DomainProblem {

  VisitNotReported() {
    super(Category.CONFLICT, "visit-not-reported", "Visit not reported",
        "Open the visit page and report there how the visit ended: that completes this task.");
  }
}
