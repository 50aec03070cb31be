package com.vivition.sla.bugfix;

import java.util.Locale;

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

  /** As people read it: {@code known error}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
