package com.vivition.sla.emergency;

import com.vivition.sla.engine.DomainProblem;

/** There is no emergency call of that number. */
final class UnknownCall extends DomainProblem {

  UnknownCall(String number) {
    super(Category.NOT_FOUND, "unknown-emergency-call", "Unknown emergency call",
        "There is no emergency call '%s'. Numbers look like CALL-2026-000001.".formatted(number));
  }
}
