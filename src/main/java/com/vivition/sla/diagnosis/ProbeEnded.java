package com.vivition.sla.diagnosis;

/** Ends a component's probe early, with the result that says why. */
final class ProbeEnded extends Exception {

  private final Check check;
  private final Outcome outcome;

  ProbeEnded(Check check, Outcome outcome, String detail) {
    super(detail, null, false, false);
    this.check = check;
    this.outcome = outcome;
  }

  Check check() {
    return check;
  }

  Outcome outcome() {
    return outcome;
  }
}
