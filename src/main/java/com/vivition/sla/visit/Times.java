package com.vivition.sla.visit;

import java.time.Instant;

/** Instants of which one may be missing. */
final class Times {

  private Times() {
  }

  /** The later of two; null: there is none. */
  static Instant later(Instant one, Instant other) {
    return other == null || one != null && one.isAfter(other) ? one : other;
  }
}
