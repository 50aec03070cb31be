package com.vivition.sla.visit;

/** How far a visit is. */
public enum VisitState {
  /** Slots are offered, none is agreed. */
  PROPOSED,
  AGREED,
  /** Agreed, and for another time or technician than at first. */
  MOVED,
  DONE,
  /** Somebody was to be there, and it did not work out. */
  FAILED,
  CANCELLED;

  /** Whether it has a time and lies ahead or is under way. */
  public boolean isAgreed() {
    return this == AGREED || this == MOVED;
  }

  /** Whether nothing can happen to it any more. */
  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
