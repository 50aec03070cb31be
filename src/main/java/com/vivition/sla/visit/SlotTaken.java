package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** What was offered is no longer free. */
public final class SlotTaken extends DomainProblem {

  SlotTaken(String technician, String when) {
    super(Category.CONFLICT, "slot-taken", "Slot taken",
        "%s is no longer free on %s. Choose another time.".formatted(technician, when));
  }
}
