package com.vivition.sla.notice.inbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A mail as the mail server hands it over.
 *
 * @param raw        all of it; of one that is too large, its headers
 * @param size       of all of it, in bytes
 * @param whole      whether {@code raw} is all of it
 * @param receivedAt when it reached our mail server
 */
record Delivery(byte[] raw, long size, boolean whole, Instant receivedAt) {

  /** How much of a mail that is too large is fetched, in bytes: more than honest headers have. */
  static final int MOST_HEADERS = 300_000;

  // what says which mail it is; the others, Received above all, say how it came
  private static final List<String> OWN = List.of("message-id:", "from:", "date:", "subject:");

  static Delivery whole(byte[] raw, Instant receivedAt) {
    return new Delivery(raw, raw.length, true, receivedAt);
  }

  static Delivery headers(byte[] headers, long size, Instant receivedAt) {
    return new Delivery(headers, size, false, receivedAt);
  }

  /**
   * The same for the same mail, also if it came by another way; another for another mail, even if somebody gave it the
   * same Message-ID.
   */
  String key() {
    try {
      final MessageDigest digest = MessageDigest.getInstance("SHA-256");
      final int end = headEnd();
      final String[] head = new String(raw, 0, Math.min(end, MOST_HEADERS), StandardCharsets.ISO_8859_1)
          .split("\r?\n(?![ \t])");
      Arrays.stream(head).filter(Delivery::isOwn).map(line -> line.replaceAll("\\s+", " ").strip()).sorted()
          .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      digest.update(Long.toString(whole ? 0 : size).getBytes(StandardCharsets.UTF_8));
      digest.update(raw, end, raw.length - end);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static boolean isOwn(String line) {
    final String begin = line.substring(0, Math.min(line.length(), 12)).toLowerCase(Locale.ROOT);
    return OWN.stream().anyMatch(begin::startsWith);
  }

  private int headEnd() {
    return MailParser.headEnd(raw);
  }
}
