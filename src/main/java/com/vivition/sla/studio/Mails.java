package com.vivition.sla.studio;

import java.util.Locale;

/** Mail addresses: stored in small letters, since people type them as they like. */
public final class Mails {

  private Mails() {
  }

  /** An address as documents have it; null stays. */
  public static String written(String address) {
    return address == null ? null : address.strip().toLowerCase(Locale.ROOT);
  }
}
