package com.vivition.sla.maintenance;

import com.vivition.sla.engine.DomainProblem;

/** There is no such maintenance plan. */
public final class UnknownPlan extends DomainProblem {

  UnknownPlan(String id) {
    super(Category.NOT_FOUND, "unknown-maintenance-plan", "Unknown maintenance plan",
        "There is no maintenance plan '%s'. GET /api/maintenance/plans lists them.".formatted(id));
  }
}
