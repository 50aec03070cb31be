package com.vivition.sla.disturbance;

import com.vivition.sla.engine.DomainProblem;

/** The disturbance is not where that step begins. */
public final class DisturbanceNotThere extends DomainProblem {

  DisturbanceNotThere(Disturbance disturbance, String todo) {
    super(Category.CONFLICT, "disturbance-not-there", "The disturbance is not that far", "%s is %s. %s".formatted(
        disturbance.number(), disturbance.state().inWords(), todo));
  }
}
