package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.engine.DomainProblem;

/** There is no roll-out of that id. */
public final class UnknownRollOut extends DomainProblem {

  UnknownRollOut(String id) {
    super(Category.NOT_FOUND, "unknown-roll-out", "Unknown roll-out",
        "There is no roll-out '%s'. Look for it at its bug.".formatted(id));
  }
}
