package com.vivition.sla.diagnosis;

import java.time.Duration;

/** The moment, on the machine's own steady clock, by which a probe has to be over. */
record Deadline(long started, Duration length) {

  /** A deadline that lies the given time ahead. */
  static Deadline in(Duration length) {
    return new Deadline(System.nanoTime(), length);
  }

  /** How long since the start. */
  Duration spent() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** How long is left; zero once it has passed. */
  Duration left() {
    final Duration left = length.minus(spent());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether nothing is left. */
  boolean passed() {
    return left().isZero();
  }
}
