package com.vivition.sla.incident;

/** Text that people wrote, safe inside Markdown: it shows as it was written and makes nothing of its own. */
public final class Markdown {

  private static final int LONGEST = 3000;

  private Markdown() {
  }

  /** On one line, as in a table's cell. */
  public static String line(String text) {
    return escaped(text.replaceAll("\\s+", " ").strip());
  }

  /** With its line breaks; the end of a very long text is left to the incident's own page. */
  public static String text(String text) {
    return whole(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " … (shortened)");
  }

  /** With its line breaks, however long. */
  static String whole(String text) {
    return text.strip().lines().map(Markdown::escaped).reduce((a, b) -> a + "  \n" + b).orElse("");
  }

  /** A number that can be tapped. */
  public static String phone(String phone) {
    return "[%s](tel:%s)".formatted(line(phone), phone.replaceAll("[^+0-9]", ""));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#+\\-.!|~:@])", "\\\\$1");
  }
}
