package com.vivition.sla.notice.inbound;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote this time, without what his mail program added: the history that it quotes, and his signature.
 * Cut for reading only; all of it stays on record.
 */
final class History {

  /** A line of its own where a program's HTML says that nothing but history follows. */
  static final String MARK = "\uE000";
  /** Where it says that a quotation begins, in which others may lie. */
  static final String QUOTE = "\uE001";
  /** Where that ends. */
  static final String END = "\uE002";

  private static final Pattern MARKS = Pattern.compile("[\uE000-\uE002]\n?");

  private static final int MOST_LINES = 5_000;
  private static final Pattern DIVIDER = Pattern.compile("[-_* ]{0,40}(original message|original appointment|"
      + "oorspronkelijk bericht|oorspronkelijke afspraak|forwarded message|doorgestuurd bericht|message d'origine|"
      + "message transféré|ursprüngliche nachricht|begin forwarded message|begin doorgestuurd bericht):?[-_* ]{0,40}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WRITER = Pattern.compile("[*]?(from|van|de|von)[*]?\\s?:\\s?[*]?\\s?\\S.{0,300}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BESIDE = Pattern.compile("[*]?(sent|verzonden|date|datum|envoyé|gesendet|to|aan|à|an|"
      + "subject|onderwerp|objet|betreff)[*]?\\s?:.{0,500}", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGINS = Pattern.compile("(on|op|le|am) .{4,}|.{3,200}<[^<>]{3,254}>.{0,100}",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern WROTE = Pattern.compile(".{0,500}\\b(wrote|schreef|geschreven|schrieb|a écrit)\\b"
      + ".{0,200}:", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEVICE = Pattern.compile("(sent from|verzonden (vanaf|vanuit|met)|verstuurd (vanaf|vanuit)|"
      + "get outlook for|outlook voor|download outlook|envoyé de).{0,100}", Pattern.CASE_INSENSITIVE);

  private History() {
  }

  /** @param text clean, with marks; @return empty when nothing of his own is left */
  static String cut(String text) {
    final List<String> lines = text.lines().map(String::strip).limit(MOST_LINES).toList();
    final List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      final String line = lines.get(at);
      final int introduced = introduction(lines, at);
      if (introduced > 0 && isQuoted(lines, at + introduced)) {
        // answers may stand below what they answer
        at = afterQuote(lines, at + introduced);
      } else if (line.equals(QUOTE)) {
        at = afterEnd(lines, at);
      } else if (introduced > 0 || line.equals(MARK) || DIVIDER.matcher(line).matches() || isHeader(lines, at)
          || line.equals("--") && !kept.isEmpty()) {
        break;
      } else {
        if (!line.startsWith(">") && !DEVICE.matcher(line).matches()) {
          kept.add(line);
        }
        at++;
      }
    }
    return whole(String.join("\n", kept)).replaceAll("\\n{3,}", "\n\n").strip();
  }

  /** All of it, without our own marks. */
  static String whole(String text) {
    return MARKS.matcher(text).replaceAll("");
  }

  static boolean isMarked(String text) {
    return MARKS.matcher(text).find();
  }

  /** Over how many lines "On … somebody wrote:" stands here; 0 when it does not. */
  private static int introduction(List<String> lines, int at) {
    if (!BEGINS.matcher(lines.get(at)).matches()) {
      return 0;
    }
    final StringBuilder joined = new StringBuilder();
    for (int next = at; next < Math.min(at + 4, lines.size()) && !lines.get(next).isEmpty(); next++) {
      joined.append(joined.length() == 0 ? "" : " ").append(lines.get(next));
      if (WROTE.matcher(joined).matches()) {
        return next - at + 1;
      }
    }
    return 0;
  }

  private static boolean isQuoted(List<String> lines, int at) {
    return lines.stream().skip(at).filter(line -> !line.isEmpty()).findFirst()
        .map(line -> line.startsWith(">") || line.equals(QUOTE)).orElse(false);
  }

  private static int afterQuote(List<String> lines, int at) {
    int next = at;
    while (next < lines.size() && (lines.get(next).isEmpty() || lines.get(next).startsWith(">"))) {
      next++;
    }
    return next;
  }

  private static int afterEnd(List<String> lines, int quote) {
    int depth = 0;
    for (int at = quote; at < lines.size(); at++) {
      depth += lines.get(at).equals(QUOTE) ? 1 : lines.get(at).equals(END) ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
    }
    return lines.size();
  }

  /** "From: … Sent: …", as Outlook writes above what it quotes. */
  private static boolean isHeader(List<String> lines, int at) {
    return WRITER.matcher(lines.get(at)).matches()
        && lines.stream().skip(at + 1L).filter(line -> !line.isEmpty()).limit(2)
            .anyMatch(line -> BESIDE.matcher(line).matches());
  }
}
