package com.vivition.sla.problem;

/** What can be done about a problem. */
enum ProblemAction {
  MAINTENANCE("Maintenance now"),
  REPLACE("Replacement"),
  BUG("A bug to fix"),
  TRAINING("Training of the operators"),
  /** Nothing: it is lived with. */
  ACCEPT("Accepted as it is");

  private final String label;

  ProblemAction(String label) {
    this.label = label;
  }

  /** As staff read it: {@code Maintenance now}. */
  String label() {
    return label;
  }
}
