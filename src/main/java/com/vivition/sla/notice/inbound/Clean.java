package com.vivition.sla.notice.inbound;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of strangers as every column of ours and every reader can take it. */
final class Clean {

  // format characters hide text or turn its direction round; unpaired surrogates are no characters at all
  private static final Pattern HARMFUL =
      Pattern.compile("[[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]&&[^\\n\\t\\u200D\\uE000-\\uE002]]");
  private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200D]+");

  private Clean() {
  }

  /** With its line breaks, at most so many characters. */
  static String text(String text, int longest) {
    final String all = BREAK.matcher(cut(text, longest)).replaceAll("\n");
    return HARMFUL.matcher(all).replaceAll("").replace('\u00a0', ' ').lines().map(String::stripTrailing)
        .collect(Collectors.joining("\n")).replaceAll("\\n{4,}", "\n\n\n").strip();
  }

  /** On one line, at most so many characters. */
  static String line(String text, int longest) {
    return cut(BLANKS.matcher(text(text, longest * 4 + 1000)).replaceAll(" ").strip(), longest);
  }

  /** The beginning, with no half of a character at its end. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    final int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
