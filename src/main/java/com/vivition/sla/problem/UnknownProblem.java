package com.vivition.sla.problem;

import com.vivition.sla.engine.DomainProblem;

/** There is no problem of that number. */
final class UnknownProblem extends DomainProblem {

  UnknownProblem(String number) {
    super(Category.NOT_FOUND, "unknown-problem", "Unknown problem",
        "There is no problem '%s'. Numbers look like PRB-2026-000001.".formatted(number));
  }
}
