package com.vivition.sla.engine.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody can guess: 192 random bits, 32 characters that survive a shell and a URL. */
final class RandomPassword {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomPassword() {}

  static String next() {
    final byte[] bits = new byte[24];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
