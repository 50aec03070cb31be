package com.vivition.sla.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * Somebody's mail address.
 *
 * @param name how the person is addressed; null when unknown
 */
record Mailbox(String address, String name) {

  Mailbox {
    address = address == null ? "" : address.strip();
    name = name == null || name.isBlank() ? null : SingleLine.of(name);
  }

  /** Whether mail can be addressed to it at all. */
  boolean isUsable() {
    try {
      new InternetAddress(address, true);
      // the strict check still takes a local name without a domain, which no server of ours could deliver
      return address.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  /** For a mail header, with the name encoded as needed. */
  InternetAddress toInternetAddress() throws AddressException, UnsupportedEncodingException {
    final var header = new InternetAddress(address, true);
    header.setPersonal(name, StandardCharsets.UTF_8.name());
    return header;
  }
}
