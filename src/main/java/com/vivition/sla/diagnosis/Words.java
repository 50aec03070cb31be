package com.vivition.sla.diagnosis;

import java.time.Duration;
import java.util.Locale;

/** Figures and foreign text in words that fit a line on the engineer's screen. */
final class Words {

  private Words() {
  }

  /** The text on one line without control characters, cut to the given length; empty for null. */
  static String line(String text, int longest) {
    if (text == null) {
      return "";
    }
    final String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ").strip();
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }

  /** A length of time in its two largest units: {@code 2 days 3 h}, {@code 15 min}, {@code 40 s}. */
  static String time(Duration time) {
    final Duration t = time.abs();
    if (t.toDays() > 0) {
      return t.toDays() + (t.toDays() == 1 ? " day" : " days")
          + (t.toHoursPart() > 0 ? " " + t.toHoursPart() + " h" : "");
    }
    if (t.toHours() > 0) {
      return t.toHours() + " h" + (t.toMinutesPart() > 0 ? " " + t.toMinutesPart() + " min" : "");
    }
    if (t.toMinutes() > 0) {
      return t.toMinutes() + " min" + (t.toSecondsPart() > 0 ? " " + t.toSecondsPart() + " s" : "");
    }
    return t.toSeconds() > 0 || t.isZero() ? t.toSeconds() + " s" : t.toMillis() + " ms";
  }

  /** Bytes in the unit a person would use, with 1 GB = 2^30 bytes as the thresholds have it. */
  static String bytes(long bytes) {
    final double gigabytes = bytes / (double) (1L << 30);
    return gigabytes >= 1
        ? String.format(Locale.ROOT, "%.1f GB", gigabytes)
        : String.format(Locale.ROOT, "%.0f MB", bytes / (double) (1L << 20));
  }
}
