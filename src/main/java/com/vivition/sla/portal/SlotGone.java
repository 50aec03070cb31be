package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** The slot was offered and can no longer be had: taken, past, or no longer possible. */
final class SlotGone extends DomainProblem {

  SlotGone() {
    super(Category.CONFLICT, "slot-gone", "Slot gone", "This time is no longer free. Choose one of the others.");
  }
}
