package com.vivition.sla.maintenance;

import java.math.BigDecimal;

/** Decimal numbers as documents and tables have them. */
final class Numbers {

  static final String MESSAGE = "has more than 12 digits before or 6 after the point";

  private static final int BEFORE_POINT = 12;
  private static final int AFTER_POINT = 6;

  private Numbers() {
  }

  /** Without trailing zeros, so that a number equals itself after a column; null stays. */
  static BigDecimal plain(BigDecimal number) {
    // what no column takes stays as it was sent: an exponent may stand for a million digits
    if (number == null || !fits(number)) {
      return number;
    }
    final BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether a column takes it as it is. */
  static boolean fits(BigDecimal number) {
    final BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() <= AFTER_POINT && stripped.precision() - stripped.scale() <= BEFORE_POINT;
  }
}
