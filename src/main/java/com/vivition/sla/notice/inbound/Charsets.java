package com.vivition.sla.notice.inbound;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Bytes to text, whatever charset they are said to have: the label is often wrong or unknown. */
final class Charsets {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  /** What mail programs write, and what they mean by it. */
  private static final Map<String, String> MEANT = Map.of("iso-8859-1", "windows-1252", "latin1", "windows-1252",
      "gb2312", "GB18030", "gbk", "GB18030", "ks_c_5601-1987", "x-windows-949", "unicode-1-1-utf-8", "UTF-8",
      "utf8", "UTF-8", "cp-850", "IBM850");

  private Charsets() {
  }

  /** @param label null: none given */
  static String decode(byte[] bytes, String label) {
    final String name = label == null ? "" : label.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
    final Charset charset = named(MEANT.getOrDefault(name, name));
    // ASCII is what careless programs say of everything
    return charset == null || charset.equals(StandardCharsets.US_ASCII) || charset.equals(StandardCharsets.UTF_8)
        ? guessed(bytes) : new String(bytes, charset);
  }

  /** UTF-8 proves itself; what is none was written on a Windows of these parts. */
  private static String guessed(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  private static Charset named(String name) {
    try {
      return name.isEmpty() ? null : Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return null;
    }
  }
}
