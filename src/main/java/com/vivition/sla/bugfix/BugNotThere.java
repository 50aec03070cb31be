package com.vivition.sla.bugfix;

import com.vivition.sla.engine.DomainProblem;

/** The bug is not where that step begins. */
public final class BugNotThere extends DomainProblem {

  BugNotThere(Bug bug, String todo) {
    super(Category.CONFLICT, "bug-not-there", "The bug is not that far", "%s is %s. %s".formatted(
        bug.number(), bug.state().inWords(), todo));
  }
}
