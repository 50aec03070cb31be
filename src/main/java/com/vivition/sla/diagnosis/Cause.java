package com.vivition.sla.diagnosis;

/** Why a studio did not work, as diagnosis suggests it and the engineer records it. */
public enum Cause {
  HARDWARE("Hardware"),
  SOFTWARE("Software"),
  ONLINE_SERVICE("Online service"),
  CUSTOMERS_SITE("Customer's site"),
  HANDLING("Handling"),
  MAINTENANCE("Maintenance"),
  NOT_FOUND("Not found");

  private final String label;

  Cause(String label) {
    this.label = label;
  }

  /** The cause as staff read it: {@code Customer's site}. */
  public String label() {
    return label;
  }
}
