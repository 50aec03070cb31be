package com.vivition.sla.bugfix.steps;

import com.vivition.sla.engine.DomainProblem;

/** Nobody reviews his own fix. */
final class OwnReview extends DomainProblem {

  OwnReview() {
    super(Category.CONFLICT, "own-review", "Own review", "You fixed it yourself: somebody else has to review it.");
  }
}
