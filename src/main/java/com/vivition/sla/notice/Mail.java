package com.vivition.sla.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.vivition.sla.studio.Language;
import java.time.Instant;
import java.util.List;

/**
 * A mail, written and ready to send; as JSON it is what the process "notice" carries.
 *
 * @param subject    one line; line breaks and control characters become blanks
 * @param messageId  with angle brackets; the same however often the mail is sent
 * @param inReplyTo  Message-ID; null at the root of a thread
 * @param references Message-IDs from the thread's root on; empty at the root
 * @param writtenAt  when it was written, and what "today" means in it
 * @param calendar   what it tells the reader's calendar; null: nothing, and left out of the JSON, as in that of mails
 *                   from before there were any
 */
record Mail(
    Mailbox to, Mailbox from, String subject, String text, String messageId, String inReplyTo, List<String> references,
    Language language, Instant writtenAt, @JsonInclude(Include.NON_NULL) MailCalendar calendar) {

  Mail {
    subject = SingleLine.of(subject);
    references = List.copyOf(references);
    requireId(messageId);
    references.forEach(Mail::requireId);
    if (inReplyTo != null) {
      requireId(inReplyTo);
    }
  }

  /** A file name that belongs to this mail and to no other: its Message-ID in safe characters. */
  String fileName() {
    return messageId.substring(1, messageId.length() - 1).replaceAll("[^a-zA-Z0-9.@-]", "_");
  }

  /** Whether it can be written as a Message-ID. */
  static boolean isId(String id) {
    return id.matches("<[\\x21-\\x7e&&[^<>]]+@[\\x21-\\x7e&&[^<>]]+>");
  }

  private static void requireId(String id) {
    if (id == null || !isId(id)) {
      throw new IllegalArgumentException("Not a Message-ID: " + id);
    }
  }
}
