package com.vivition.sla.incident;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file is, by its bytes; what is not listed here is not kept. */
public enum FileType {

  /** A JPEG or PNG: it becomes a photo. */
  PHOTO,
  /** A picture of another kind, as phones take them too. */
  PICTURE,
  VIDEO, PDF,
  /** Text of any kind that nothing runs: a log, CSV, JSON, a mail, a calendar entry. */
  TEXT,
  /** A document of an office program, of today or of before. */
  OFFICE,
  /** A packed file, also an office document of today: never unpacked here. */
  ZIP,
  /** Outlook's winmail.dat. */
  OUTLOOK;

  /** What a machine may run, or a browser with the right of the page that shows it, whatever its bytes look like. */
  private static final Set<String> NEVER = Set.of("exe", "dll", "com", "scr", "pif", "msi", "msp", "cpl", "bat", "cmd",
      "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "sh", "jar", "war", "apk", "app", "dmg",
      "iso", "img", "vhd", "lnk", "url", "reg", "inf", "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz",
      "xml", "xsl", "xslt", "swf", "docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "ppam", "one", "chm", "py");
  private static final Set<String> OFFICE_NAMES = Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp");
  private static final Set<String> OLD_OFFICE = Set.of("doc", "xls", "ppt", "msg", "vsd", "pub", "mpp");
  private static final int LOOKED_AT = 4096;

  /** What it is; empty when it is nothing that may be kept, or is called like something that may not. */
  static Optional<FileType> of(SentFile file) {
    final String ending = ending(file.name());
    if (NEVER.contains(ending) || file.content().length == 0) {
      return Optional.empty();
    }
    return byContent(file.content(), ending);
  }

  private static Optional<FileType> byContent(byte[] content, String ending) {
    final String start = HexFormat.of().formatHex(content, 0, Math.min(content.length, 16));
    if (start.startsWith("ffd8ff") || start.startsWith("89504e470d0a1a0a")) {
      return Optional.of(PHOTO);
    }
    if (start.startsWith("474946383") || start.startsWith("49492a00") || start.startsWith("4d4d002a")
        || start.startsWith("52494646") && start.startsWith("57454250", 16)) {
      return Optional.of(PICTURE);
    }
    if (start.startsWith("66747970", 8)) {
      return Optional.of(start.startsWith("68656963", 16) || start.startsWith("6d696631", 16) ? PICTURE : VIDEO);
    }
    if (start.startsWith("255044462d")) {
      return Optional.of(PDF);
    }
    if (start.startsWith("504b0304") || start.startsWith("1f8b08")) {
      return Optional.of(OFFICE_NAMES.contains(ending) ? OFFICE : ZIP);
    }
    if (start.startsWith("d0cf11e0a1b11ae1")) {
      // installers look like that, too
      return OLD_OFFICE.contains(ending) ? Optional.of(OFFICE) : Optional.empty();
    }
    if (start.startsWith("789f3e22")) {
      return Optional.of(OUTLOOK);
    }
    return isHarmlessText(content) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean isHarmlessText(byte[] content) {
    for (final byte octet : content) {
      if (octet >= 0 && octet < 32 && octet != '\n' && octet != '\r' && octet != '\t' && octet != '\f') {
        return false;
      }
    }
    final String begin = begin(content).replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
    return !begin.startsWith("#!") && !begin.startsWith("<") && !begin.contains("<html") && !begin.contains("<script")
        && !begin.contains("<svg");
  }

  private static String begin(byte[] content) {
    final byte[] begin = Arrays.copyOf(content, Math.min(content.length, LOOKED_AT));
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(begin)).toString();
    } catch (CharacterCodingException e) {
      return new String(begin, StandardCharsets.ISO_8859_1);
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
