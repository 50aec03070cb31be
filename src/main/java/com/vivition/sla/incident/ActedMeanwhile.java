package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** Two people acted on an incident at the same moment, and the other one was first. */
public final class ActedMeanwhile extends DomainProblem {

  ActedMeanwhile(String incident) {
    super(Category.CONFLICT, "acted-meanwhile", "Somebody else acted at the same moment",
        "Somebody else acted on %s at the same moment. Look at it again, and do it again if it is still right."
            .formatted(incident));
  }
}
