package com.vivition.sla.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * One person's mail thread about one incident or maintenance order. Its Message-IDs are derived, never looked up: the
 * thread holds together even when its first mail is still unsent, and a repeated notice has the same Message-ID.
 *
 * @param first  the kind with which the thread begins
 * @param domain what stands behind the @ of its Message-IDs
 */
record MailThread(String number, NoticeKind first, Mailbox member, String domain) {

  /** The Message-ID of a kind's nth notice in this thread, n from 1. */
  String messageId(NoticeKind kind, int occurrence) {
    return "<%s.%s.%d.%s@%s>".formatted(
        number.toLowerCase(Locale.ROOT), kind.slug(), occurrence, mark(member.address()), domain);
  }

  /** What a mail with this Message-ID answers: the thread's first mail; null when it is the first. */
  String inReplyTo(String messageId) {
    final String root = root();
    return root.equals(messageId) ? null : root;
  }

  /** The References of a mail with this Message-ID. */
  List<String> references(String messageId) {
    final String root = root();
    return root.equals(messageId) ? List.of() : List.of(root);
  }

  private String root() {
    return messageId(first, 1);
  }

  /** Tells the members' mails apart without showing one's address to another. */
  static String mark(String address) {
    try {
      final byte[] hash = MessageDigest.getInstance("SHA-256")
          .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 5);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
