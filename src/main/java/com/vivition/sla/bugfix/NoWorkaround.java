package com.vivition.sla.bugfix;

import com.vivition.sla.engine.DomainProblem;

/** A bug that is not fixed cannot be left without a workaround: its incidents would wait for ever. */
public final class NoWorkaround extends DomainProblem {

  NoWorkaround(String bug) {
    super(Category.CONFLICT, "no-workaround", "There is no workaround",
        "%s has no workaround yet. Record one first, or decide to fix it.".formatted(bug));
  }
}
