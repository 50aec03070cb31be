package com.vivition.sla.notice.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a header (RFC 2047), also those that break the rules. */
final class HeaderText {

  private static final int LONGEST = 8_000;
  private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]*)\\?=");

  private HeaderText() {
  }

  /** @param raw as it stands in the mail, a character an octet; null is empty */
  static String of(String raw) {
    if (raw == null) {
      return "";
    }
    final String header = Clean.cut(raw, LONGEST);
    final StringBuilder text = new StringBuilder();
    final var word = WORD.matcher(header);
    final var octets = new ByteArrayOutputStream();
    String charset = null;
    int end = 0;
    while (word.find()) {
      final String between = header.substring(end, word.start());
      final boolean goesOn = charset != null && charset.equalsIgnoreCase(charset(word)) && between.isBlank();
      if (!goesOn) {
        flush(octets, charset, text);
        // white space between two encoded words is none
        text.append(charset != null && between.isBlank() ? "" : plain(between));
        charset = charset(word);
      }
      octets.writeBytes(octets(word.group(2), word.group(3)));
      end = word.end();
    }
    flush(octets, charset, text);
    return text.append(plain(header.substring(end))).toString();
  }

  private static String charset(Matcher word) {
    // a language may follow (RFC 2231)
    return word.group(1).replaceAll("\\*.*", "");
  }

  /** One character may be spread over two words. */
  private static void flush(ByteArrayOutputStream octets, String charset, StringBuilder text) {
    text.append(Charsets.decode(octets.toByteArray(), charset));
    octets.reset();
  }

  private static String plain(String raw) {
    final String unfolded = raw.replaceAll("[\\r\\n]+[ \\t]?", " ");
    return unfolded.chars().anyMatch(octet -> octet > 0xff) ? unfolded
        : Charsets.decode(unfolded.getBytes(StandardCharsets.ISO_8859_1), null);
  }

  private static byte[] octets(String encoding, String written) {
    if (encoding.equalsIgnoreCase("b")) {
      try {
        return Base64.getMimeDecoder().decode(written);
      } catch (IllegalArgumentException broken) {
        return written.getBytes(StandardCharsets.ISO_8859_1);
      }
    }
    final var octets = new ByteArrayOutputStream();
    for (int i = 0; i < written.length(); i++) {
      final char c = written.charAt(i);
      final int code = c == '=' && i + 2 < written.length() ? hex(written.substring(i + 1, i + 3)) : -1;
      octets.write(code >= 0 ? code : c == '_' ? ' ' : c);
      i += code >= 0 ? 2 : 0;
    }
    return octets.toByteArray();
  }

  private static int hex(String digits) {
    return digits.matches("[0-9A-Fa-f]{2}") ? Integer.parseInt(digits, 16) : -1;
  }
}
