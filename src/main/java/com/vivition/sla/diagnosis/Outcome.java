package com.vivition.sla.diagnosis;

/** How a check of a component ended, from best to worst. */
public enum Outcome {
  /** As it should be. */
  OK("fine"),
  /** Not checked: the address is not one that probes may go to, or no usable address is registered. */
  REFUSED("not checked"),
  /** Works, but not as it should or not for long. */
  WARNING("warning"),
  /** Answers, and what it answers says that it does not work. */
  FAILED("failed"),
  /** Nothing answers at the registered address. */
  UNREACHABLE("unreachable");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  /** The outcome in lower-case words, as staff read it: {@code not checked}. */
  public String label() {
    return label;
  }

  /** Whether this outcome is worse than the other one. */
  boolean worseThan(Outcome other) {
    return compareTo(other) > 0;
  }
}
