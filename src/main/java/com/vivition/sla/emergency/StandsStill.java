package com.vivition.sla.emergency;

import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Urgency;

/** Whether the studio that somebody rings about stands still. */
enum StandsStill {
  YES(Impact.STANDSTILL, Urgency.NOW),
  HAMPERED(Impact.HAMPERED, Urgency.NOW),
  MINOR(Impact.MINOR, Urgency.LATER),
  /** Nobody asked: HIGH when in doubt (R7). */
  UNKNOWN(null, null);

  private final Impact impact;
  private final Urgency urgency;

  StandsStill(Impact impact, Urgency urgency) {
    this.impact = impact;
    this.urgency = urgency;
  }

  /** Null when nobody asked. */
  Impact impact() {
    return impact;
  }

  /** Null when nobody asked. */
  Urgency urgency() {
    return urgency;
  }

  /** Whether it is what the emergency number is for. */
  boolean isEmergency() {
    return this == YES || this == UNKNOWN;
  }
}
