package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** There is no incident of that number. */
public final class UnknownIncident extends DomainProblem {

  UnknownIncident(String number) {
    super(Category.NOT_FOUND, "unknown-incident", "Unknown incident",
        "There is no incident '%s'. Numbers look like INC-2026-000123.".formatted(number));
  }
}
