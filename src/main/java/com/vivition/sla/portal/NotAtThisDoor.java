package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** No incident of this studio, or one that was over long ago. */
final class NotAtThisDoor extends DomainProblem {

  NotAtThisDoor() {
    super(Category.NOT_FOUND, "not-at-this-door", "Not shown here",
        "This incident is not shown here. Choose one of those that are, or call us.");
  }
}
