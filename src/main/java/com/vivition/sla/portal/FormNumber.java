package com.vivition.sla.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The number that a form gets when it is shown, so that a double tap or a reload sends nothing twice. */
final class FormNumber {

  private FormNumber() {
  }

  static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** The number that came back, or a fresh one where none of ours did. */
  static String of(String sent) {
    return sent != null && sent.matches("[A-Za-z0-9-]{8,40}") ? sent : fresh();
  }

  /** SHA-256 in hexadecimal digits. */
  static String digest(String content) {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
