package com.vivition.sla.disturbance;

import com.vivition.sla.engine.DomainProblem;

/** There is no disturbance of that number. */
public final class UnknownDisturbance extends DomainProblem {

  UnknownDisturbance(String number) {
    super(Category.NOT_FOUND, "unknown-disturbance", "Unknown disturbance",
        "There is no disturbance '%s'. Numbers look like DST-2026-000001.".formatted(number));
  }
}
