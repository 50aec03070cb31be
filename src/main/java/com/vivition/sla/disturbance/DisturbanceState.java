package com.vivition.sla.disturbance;

import java.util.Locale;

/** How far a disturbance is. */
public enum DisturbanceState {
  /** Signs point at it; nobody has looked yet. */
  SUSPECTED,
  CONFIRMED,
  /** The service works again. */
  RESTORED,
  /** It was none. */
  DISMISSED;

  /** Whether incidents may join it or may have to. */
  public boolean isOpen() {
    return this == SUSPECTED || this == CONFIRMED;
  }

  /** As people read it. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
