package com.vivition.sla.portal.limits;

import java.time.Duration;

/**
 * How often something may happen.
 *
 * @param atOnce so many times without a wait; at least 1
 * @param every  then once in this time; above zero
 */
public record Rate(int atOnce, Duration every) {

  public Rate {
    if (atOnce < 1 || every == null || every.isNegative() || every.isZero()) {
      throw new IllegalArgumentException("A limit of sla.portal.limits needs at-once of 1 or more and every above zero,"
          + " not " + atOnce + " and " + every);
    }
  }

  /** How far ahead of time somebody may be who sent all at once. */
  Duration lead() {
    return every.multipliedBy(atOnce);
  }
}
