package com.vivition.sla.notice.inbound;

import com.vivition.sla.notice.OwnMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * Reads mails as they come: whatever is wrong with one, what can be read is handed back, and no exception leaves. Work
 * and memory are bounded by a small multiple of the mail's size.
 */
final class MailParser {

  private static final int LARGEST_HEADER = 300_000;
  private static final int MOST_BOUNDARIES = 5_000;
  private static final int LONGEST_TEXT = 500_000;

  private final OwnMail own;
  private final String authority;
  private final Session session;

  /** @param authority how our mail server calls itself in Authentication-Results; empty: it does not check senders */
  MailParser(OwnMail own, String authority) {
    this.own = own;
    this.authority = authority;
    final Properties lenient = new Properties();
    lenient.put("mail.mime.address.strict", "false");
    this.session = Session.getInstance(lenient);
  }

  /** The whole mail. */
  MailIn parse(byte[] raw) {
    final String strange = strange(raw);
    try {
      final var mail = new MimeMessage(session, new ByteArrayInputStream(strange == null ? raw : head(raw)));
      return strange == null ? read(mail, raw.length) : headersOnly(mail, MailKind.UNREADABLE, strange);
    } catch (MessagingException | RuntimeException | StackOverflowError e) {
      return MailIn.nothing(MailKind.UNREADABLE, "It is no mail that can be read: " + e.getClass().getSimpleName());
    }
  }

  /** A mail of which nothing but the headers was fetched, since it is too large. */
  MailIn parseHeaders(byte[] headers, long size) {
    final String problem = "It has %d MB, which is more than we take; only its headers were read."
        .formatted(size / 1_000_000);
    try {
      return headersOnly(new MimeMessage(session, new ByteArrayInputStream(head(headers))), MailKind.TOO_LARGE, problem);
    } catch (MessagingException | RuntimeException e) {
      return MailIn.nothing(MailKind.TOO_LARGE, problem);
    }
  }

  private MailIn read(MimeMessage mail, int size) throws MessagingException {
    final Body body = Body.of(mail, size);
    final Writer writer = Writer.of(mail);
    final Nature nature = Nature.of(mail, writer, body, own);
    final String said = spoken(body.calendar(), Clean.text(body.text(), LONGEST_TEXT));
    final boolean sealed = body.isSealed() && said.isBlank();
    return new MailIn(writer.messageId(), writer.address(), writer.name(), writer.subject(), History.cut(said),
        Clean.text(History.whole(said), LONGEST_TEXT), body.files(), writer.references(),
        sealed && nature.kind() == MailKind.MESSAGE ? MailKind.UNREADABLE : nature.kind(), nature,
        Senders.isForged(mail, writer.address(), authority), sealed ? "It is encrypted. Ask its sender to write it in plain text." : null);
  }

  /** What a calendar answered, in words: the mail around it is often empty. */
  private static String spoken(String calendar, String text) {
    if (!calendar.contains("METHOD:REPLY")) {
      return text;
    }
    final String answer = calendar.contains("PARTSTAT=DECLINED") ? "declined"
        : calendar.contains("PARTSTAT=TENTATIVE") ? "accepted under reserve" : "accepted";
    return ("The invitation was " + answer + " in the calendar.\n" + text).strip();
  }

  private MailIn headersOnly(MimeMessage mail, MailKind kind, String problem) throws MessagingException {
    final Writer writer = Writer.of(mail);
    return new MailIn(writer.messageId(), writer.address(), writer.name(), writer.subject(), "", "", List.of(),
        writer.references(), kind, Nature.of(mail, writer, Body.none(), own), Senders.isForged(mail, writer.address(), authority), problem);
  }

  /** Why reading it would cost too much, in words; null: it would not. */
  private static String strange(byte[] raw) {
    if (raw.length == 0) {
      return "It is empty.";
    }
    if (headEnd(raw) > LARGEST_HEADER) {
      return "Its headers alone have more than %d kB.".formatted(LARGEST_HEADER / 1000);
    }
    int boundaries = 0;
    for (int i = 0; i + 2 < raw.length; i++) {
      if (raw[i] == '\n' && raw[i + 1] == '-' && raw[i + 2] == '-' && ++boundaries > MOST_BOUNDARIES) {
        return "It has thousands of parts.";
      }
    }
    return null;
  }

  private static byte[] head(byte[] raw) {
    return Arrays.copyOf(raw, Math.min(raw.length, Math.min(headEnd(raw), LARGEST_HEADER)));
  }

  /** Where its headers end. */
  static int headEnd(byte[] raw) {
    for (int i = 0; i + 1 < raw.length; i++) {
      final boolean blankLine = raw[i] == '\n' && (raw[i + 1] == '\n'
          || raw[i + 1] == '\r' && i + 2 < raw.length && raw[i + 2] == '\n');
      if (blankLine) {
        return i + 1;
      }
    }
    return raw.length;
  }
}
