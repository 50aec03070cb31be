package com.vivition.sla.bugfix;

/** What the tracker says of a bug. */
public enum TrackerState {
  OPEN,
  /** Its developers say that it is done. */
  CLOSED_COMPLETED,
  /** Closed for any other reason: not planned, a duplicate. */
  CLOSED_NOT_PLANNED
}
