package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** No defective part of that incident is to come back. */
public final class NothingAwaited extends DomainProblem {

  NothingAwaited(String incident, String component) {
    super(Category.CONFLICT, "nothing-awaited", "Nothing awaited",
        "No defective part of %s (%s) is awaited. Record the swap first.".formatted(incident, component));
  }
}
