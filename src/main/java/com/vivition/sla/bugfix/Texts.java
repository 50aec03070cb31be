package com.vivition.sla.bugfix;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import java.util.List;
import java.util.regex.Pattern;

/** Texts that people typed, as a table takes them. */
final class Texts {

  private static final Pattern UNKEPT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]");

  private Texts() {
  }

  /** A text that must be there. */
  static String needed(String field, String text, int longest) {
    final String stripped = orEmpty(field, text, longest);
    if (stripped.isEmpty()) {
      throw wrong(field, "is missing");
    }
    return stripped;
  }

  /** A text that must be there, in one line. */
  static String line(String field, String text, int longest) {
    return needed(field, text == null ? null : text.replaceAll("\\s+", " "), longest);
  }

  static String orNull(String field, String text, int longest) {
    final String stripped = orEmpty(field, text, longest);
    return stripped.isEmpty() ? null : stripped;
  }

  static String orEmpty(String field, String text, int longest) {
    final String stripped = text == null ? "" : text.strip();
    if (stripped.length() > longest) {
      throw wrong(field, "is longer than %d characters".formatted(longest));
    }
    if (UNKEPT.matcher(stripped).find()) {
      throw wrong(field, "contains a control character");
    }
    return stripped;
  }

  static <T> T given(String field, T value) {
    if (value == null) {
      throw wrong(field, "is missing");
    }
    return value;
  }

  private static InvalidInput wrong(String field, String message) {
    return new InvalidInput(List.of(new FieldProblem(field, message)));
  }
}
