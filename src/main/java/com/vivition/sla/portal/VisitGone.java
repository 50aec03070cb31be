package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** The visit took place, or will not. */
final class VisitGone extends DomainProblem {

  VisitGone() {
    super(Category.CONFLICT, "visit-over", "Visit over", "This visit is over. Look at what is agreed now.");
  }
}
