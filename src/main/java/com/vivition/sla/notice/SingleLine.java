package com.vivition.sla.notice;

import java.util.regex.Pattern;

/** Makes people's text fit for one header line: nobody smuggles in a header of his own. */
final class SingleLine {

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private SingleLine() {
  }

  /** The text with every run of white space and control characters as one blank. */
  static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}
