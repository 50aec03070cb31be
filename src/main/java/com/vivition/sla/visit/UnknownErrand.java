package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** No visit is for anything of that number. */
public final class UnknownErrand extends DomainProblem {

  UnknownErrand(String number) {
    super(Category.NOT_FOUND, "unknown-errand", "Unknown number",
        "There is neither an incident nor a maintenance order '%s'.".formatted(number));
  }
}
