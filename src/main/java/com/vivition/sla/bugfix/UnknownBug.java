package com.vivition.sla.bugfix;

import com.vivition.sla.engine.DomainProblem;

/** There is no bug of that number. */
public final class UnknownBug extends DomainProblem {

  UnknownBug(String number) {
    super(Category.NOT_FOUND, "unknown-bug", "Unknown bug",
        "There is no bug '%s'. Numbers look like BUG-2026-000001.".formatted(number));
  }
}
