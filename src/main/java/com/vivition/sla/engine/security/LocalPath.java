package com.vivition.sla.engine.security;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where the login leads to: a page of this application, wherever a link asks it to go. */
final class LocalPath {

  // one slash, then no other and no backslash, which browsers take for one; nothing invisible, no name of a server
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,500}");

  private LocalPath() {
  }

  /** The wish when it is an address here, else the other one. */
  static String orElse(String wish, String other) {
    return wish != null && LOCAL.matcher(wish).matches() ? wish : other;
  }

  /** As a value inside another address. */
  static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8);
  }
}
