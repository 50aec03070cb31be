package com.vivition.sla.studio;

import com.vivition.sla.engine.DomainProblem;

/** There is no such customer. */
public final class UnknownCustomer extends DomainProblem {

  UnknownCustomer(String id) {
    super(Category.NOT_FOUND, "unknown-customer", "Unknown customer", "There is no customer '%s'.".formatted(id));
  }
}
