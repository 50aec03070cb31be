package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.SentFile;
import java.util.List;

/**
 * A mail as it was understood. Every text is free of control characters and of what turns the reading direction round.
 *
 * @param messageId  with angle brackets; null: none that can be used
 * @param from       the writer's address in small letters; null: none that can be used
 * @param fromName   null: none
 * @param subject    on one line; empty: none
 * @param text       what he wrote this time: without quoted history and signature; never more than {@link #fullText}
 * @param fullText   all of it, for the record
 * @param files      what came along, without the small pictures of a signature
 * @param references the Message-IDs that it answers, the nearest first
 * @param nature     what its headers say of it, also where it cannot be read
 * @param forged     whether our own mail server says that its sender is not who he says
 * @param problem    why it cannot be read, in words for our people; null: it can
 */
record MailIn(String messageId, String from, String fromName, String subject, String text, String fullText,
    List<SentFile> files, List<String> references, MailKind kind, Nature nature, boolean forged,
    String problem) {

  /** One of which nothing can be said. @param problem why */
  static MailIn nothing(MailKind kind, String problem) {
    return new MailIn(null, null, null, "", "", "", List.of(), List.of(), kind, Nature.UNKNOWN, false, problem);
  }

  /** Whether it hands on somebody else's words, which then are what it says. */
  boolean isForward() {
    return subject.matches("(?i)(fwd?|fw|doorst|tr|wg)\\s?:.*");
  }

  /** Whether somebody may get an answer to it (RFC 3834). */
  boolean isAnswerable() {
    return nature.kind() == MailKind.MESSAGE && from != null && !forged && !Senders.isMachine(from);
  }

  /** What it says: all of it where nothing of its own is left. */
  String said() {
    return isForward() || text.isBlank() ? fullText : text;
  }
}
