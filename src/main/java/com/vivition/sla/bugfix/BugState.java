package com.vivition.sla.bugfix;

/** How far a bug is. */
public enum BugState {
  /** Being reproduced, nothing decided. */
  OPEN,
  FIXING,
  /** Understood, with a workaround, not to be fixed for now. */
  KNOWN_ERROR,
  /** A version that mends it is being rolled out. */
  RELEASED,
  FIXED,
  /** Somebody else's: ours to work around only. */
  NOT_OURS;

  /** Whether nothing more comes of it. */
  public boolean isOver() {
    return this == FIXED || this == NOT_OURS;
  }
}
