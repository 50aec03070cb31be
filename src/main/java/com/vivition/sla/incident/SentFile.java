package com.vivition.sla.incident;

/**
 * A file as somebody sent it.
 *
 * @param name null: it has none
 */
public record SentFile(String name, byte[] content) {

  private static final int LONGEST = 150;

  public SentFile {
    name = clean(name);
  }

  /** On one line, without a path or what turns the reading direction round, its ending kept. */
  private static String clean(String name) {
    if (name == null) {
      return "file";
    }
    final String line = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\"]", "").replaceAll("^.*[/\\\\]", "")
        .replaceAll("\\s+", " ").strip();
    if (line.isEmpty() || line.matches("\\.+")) {
      return "file";
    }
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 21) + "…" + line.substring(line.length() - 20);
  }
}
