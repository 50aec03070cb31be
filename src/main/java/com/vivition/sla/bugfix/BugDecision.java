package com.vivition.sla.bugfix;

/** What is to become of a bug. */
public enum BugDecision {
  FIX(BugState.FIXING), KNOWN_ERROR(BugState.KNOWN_ERROR), NOT_OURS(BugState.NOT_OURS);

  private final BugState state;

  BugDecision(BugState state) {
    this.state = state;
  }

  BugState state() {
    return state;
  }
}
