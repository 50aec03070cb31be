package com.vivition.sla.engine;

import java.util.regex.Pattern;

/** What is shown of a failure in Cockpit and in logs: short, and without passwords, tokens and keys. */
final class FailureText {

  private static final int LONGEST_MESSAGE = 300;
  private static final int MOST_CAUSES = 5;
  private static final int MOST_FRAMES = 5;

  private static final Pattern USER_INFO = Pattern.compile("(://)[^/\\s@]+@");
  private static final Pattern AUTHORIZATION = Pattern.compile("(?i)\\b(basic|bearer|digest)\\s+[\\w.~+/=-]{8,}");
  private static final Pattern NAMED_SECRET = Pattern.compile(
      "(?i)([\\w-]*(?:password|passwd|pwd|secret|token|api-?key|signature)[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|[^\\s,;&\"'}]+)");

  private FailureText() {}

  /** One line: the kind of failure and its message. */
  static String message(Throwable failure) {
    final String text = failure.getMessage();
    final String kind = failure.getClass().getSimpleName();
    return text == null || text.isBlank() ? kind : safe(kind + ": " + text);
  }

  /** The text in one line, shortened, its secrets masked. */
  static String safe(String text) {
    return shortened(withoutSecrets(text));
  }

  /** The chain of causes, each with the first places of its stack. */
  static String details(Throwable failure) {
    final var text = new StringBuilder();
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++, cause = cause.getCause()) {
      text.append(depth == 0 ? "" : "caused by ").append(message(cause)).append('\n');
      final StackTraceElement[] frames = cause.getStackTrace();
      for (int frame = 0; frame < Math.min(MOST_FRAMES, frames.length); frame++) {
        text.append("  at ").append(frames[frame]).append('\n');
      }
    }
    return text.toString();
  }

  private static String withoutSecrets(String text) {
    String safe = USER_INFO.matcher(text).replaceAll("$1***@");
    safe = AUTHORIZATION.matcher(safe).replaceAll("$1 ***");
    return NAMED_SECRET.matcher(safe).replaceAll("$1***");
  }

  private static String shortened(String text) {
    final String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE - 1) + "…";
  }
}
