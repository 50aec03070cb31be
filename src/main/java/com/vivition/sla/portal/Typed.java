package com.vivition.sla.portal;

/**
 * What somebody typed, without characters that nobody sees.
 *
 * @param value never null
 */
record Typed(String value) {

  Typed {
    value = value.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
  }

  /** The same, null when there is nothing. */
  String text() {
    return value.isEmpty() ? null : value;
  }

  boolean isLonger(int characters) {
    return value.length() > characters;
  }
}
