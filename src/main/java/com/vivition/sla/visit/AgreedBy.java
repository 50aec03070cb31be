package com.vivition.sla.visit;

import static java.util.Objects.requireNonNull;

/**
 * With whom a time was agreed.
 *
 * @param name of the person; null: the link says no name
 */
public record AgreedBy(String name, How how) {

  /** On which way. */
  public enum How { PAGE, PHONE, STAFF }

  public AgreedBy {
    requireNonNull(how, "how");
  }
}
