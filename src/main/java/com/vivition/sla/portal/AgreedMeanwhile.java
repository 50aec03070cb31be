package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** While he chose, somebody else agreed on another time, or moved or cancelled it. */
final class AgreedMeanwhile extends DomainProblem {

  AgreedMeanwhile() {
    super(Category.CONFLICT, "agreed-meanwhile", "Agreed meanwhile",
        "Somebody else changed this visit meanwhile. Look at what is agreed now; choose again if it does not suit.");
  }
}
