package com.vivition.sla.maintenance;

import java.util.Locale;

/** How far an order is. */
public enum OrderState {

  /** Waits for a visit; what becomes due meanwhile joins it. */
  DUE,
  /** Has a visit, or an incident seeks one for it: what becomes due meanwhile waits for its end. */
  PLANNED,
  DONE,
  /** Not done this time, for a reason; what it was about comes back. */
  SKIPPED;

  /** Whether anything is still to be done. */
  public boolean isOpen() {
    return this == DUE || this == PLANNED;
  }

  /** Like {@code planned}. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
