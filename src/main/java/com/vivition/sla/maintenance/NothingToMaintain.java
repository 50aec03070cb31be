package com.vivition.sla.maintenance;

import com.vivition.sla.engine.DomainProblem;

/** No maintenance order goes with the visit. */
public final class NothingToMaintain extends DomainProblem {

  NothingToMaintain() {
    super(Category.CONFLICT, "nothing-to-maintain", "Nothing to maintain",
        "No maintenance goes with this visit (any more). Report on the visit's own page how it ended.");
  }
}
