package com.vivition.sla.problem;

import com.vivition.sla.engine.DomainProblem;

/** The problem is not where that step begins. */
final class ProblemNotThere extends DomainProblem {

  ProblemNotThere(Problem problem, String todo) {
    super(Category.CONFLICT, "problem-not-there", "The problem is not that far",
        "%s is %s. %s".formatted(problem.number(), problem.state(), todo));
  }
}
