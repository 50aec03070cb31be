package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** Somebody else acted on the incident between the look at it and the act. */
final class ChangedMeanwhile extends DomainProblem {

  /** @param what who did what and when: "Lotte Mulder paused it (Mon 16 Nov 14:02)" */
  ChangedMeanwhile(String what) {
    super(Category.CONFLICT, "changed-meanwhile", "Changed meanwhile",
        what + ". Look at the new due time, then ask again.");
  }
}
