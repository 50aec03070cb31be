package com.vivition.sla.engine;

import java.util.stream.Collectors;

/**
 * Folds iCalendar lines at 75 octets of UTF-8 (RFC 5545, 3.1), never within a character: ical4j counts and cuts UTF-16
 * units, which makes two question marks of an emoji.
 */
public final class CalendarFolding {

  private static final String CRLF = "\r\n";
  private static final int OCTETS = 75;

  private CalendarFolding() {
  }

  /** The lines, each of which ends in CRLF, folded. */
  public static String fold(String lines) {
    return lines.lines().map(CalendarFolding::foldLine).collect(Collectors.joining(CRLF, "", CRLF));
  }

  private static String foldLine(String line) {
    final var folded = new StringBuilder(line.length() + line.length() / 16);
    int used = 0;
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      final int character = line.codePointAt(at);
      final int octets = octets(character);
      if (used + octets > OCTETS) {
        folded.append(CRLF).append(' ');
        used = 1;
      }
      folded.appendCodePoint(character);
      used += octets;
    }
    return folded.toString();
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
