package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** It is too late for that slot. */
public final class SlotPast extends DomainProblem {

  SlotPast(String when) {
    super(Category.CONFLICT, "slot-past", "Slot past",
        "It is too late for %s: nobody can be there in time. Choose a later time.".formatted(when));
  }
}
