package com.vivition.sla.problem;

/** How far a problem is. */
enum ProblemState {
  /** The lead decides, or what he decided is being done. */
  OPEN,
  /** Something was done, now it is watched whether the repeats stop. */
  WATCHED,
  /** They did. */
  SOLVED,
  /** The lead decided to live with it. */
  ACCEPTED;

  boolean isOver() {
    return this == SOLVED || this == ACCEPTED;
  }
}
