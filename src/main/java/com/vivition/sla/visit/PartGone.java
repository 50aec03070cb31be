package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** Nothing is reserved (any more) for the swap. */
public final class PartGone extends DomainProblem {

  PartGone(String incident, String component) {
    super(Category.CONFLICT, "part-gone", "Part gone",
        ("No part is reserved (any more) for %s of %s. Offer times again: that reserves one. On site, say that the part "
            + "does not stay and name it in the note.").formatted(component, incident));
  }
}
