package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.SentFile;
import com.vivition.sla.notice.OwnMail;
import com.vivition.sla.studio.Mails;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Reads mails as they come: whatever is wrong with one, what can be read is handed back, and no exception leaves. Work
 * and memory are bounded by a small multiple of the mail's size.
 */
final class MailParser {

  private static final int LARGEST_HEADER = 300_000;
  private static final int MOST_BOUNDARIES = 5_000;
  private static final int LONGEST_SUBJECT = 500;
  private static final int LONGEST_TEXT = 500_000;
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
  private static final int MOST_REFERENCES = 100;

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
      return nothing("It is no mail that can be read: " + e.getClass().getSimpleName());
    }
  }

  /** A mail of which nothing but the headers was fetched, since it is too large. */
  MailIn parseHeaders(byte[] headers, long size) {
    final String problem = "It has %d MB, which is more than we take; only its headers were read."
        .formatted(size / 1_000_000);
    try {
      return headersOnly(new MimeMessage(session, new ByteArrayInputStream(head(headers))), MailKind.TOO_LARGE, problem);
    } catch (MessagingException | RuntimeException e) {
      return nothing(problem);
    }
  }

  private MailIn read(MimeMessage mail, int size) throws MessagingException {
    final Body body = Body.of(mail, size);
    final MailIn head = headersOnly(mail, MailKind.MESSAGE, null);
    final String text = Clean.text(body.text(), LONGEST_TEXT);
    final String said = spoken(body.calendar(), text);
    final Nature nature = Nature.of(mail, head, body, own);
    final boolean empty = body.isSealed() && said.isBlank();
    return new MailIn(head.messageId(), head.from(), head.fromName(), head.subject(), History.cut(said),
        Clean.text(History.whole(said), LONGEST_TEXT), body.files(), head.references(),
        empty && nature.kind() == MailKind.MESSAGE ? MailKind.UNREADABLE : nature.kind(), nature.bounce(),
        nature.reply(), head.forged(),
        empty ? "It is encrypted. Ask its sender to write it in plain text." : null);
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
    final InternetAddress from = from(mail);
    return new MailIn(id(mail), from == null ? null : Mails.written(from.getAddress()), name(from),
        Clean.line(HeaderText.of(mail.getHeader("Subject", null)).replace(History.MARK, ""), LONGEST_SUBJECT), "", "",
        List.<SentFile>of(), references(mail), kind, null, false, Senders.isForged(mail, authority), problem);
  }

  private static MailIn nothing(String problem) {
    return new MailIn(null, null, null, "", "", "", List.of(), List.of(), MailKind.UNREADABLE, null, false, false,
        problem);
  }

  private static InternetAddress from(MimeMessage mail) throws MessagingException {
    for (final String header : new String[] {"From", "Sender", "Return-Path"}) {
      final String[] written = mail.getHeader(header);
      if (written != null && written.length > 0) {
        final InternetAddress address = address(Clean.cut(written[0], 2_000));
        if (address != null) {
          return address;
        }
      }
    }
    return null;
  }

  private static InternetAddress address(String written) {
    try {
      for (final InternetAddress address : InternetAddress.parseHeader(written.replaceAll("[\\r\\n\\x00]+", " "), false)) {
        if (address.getAddress() != null && address.getAddress().length() <= 254
            && address.getAddress().matches("[^@\\s<>\\p{Cntrl}\"]+@[^@\\s<>\\p{Cntrl}\"]+")) {
          return address;
        }
      }
    } catch (AddressException | RuntimeException e) {
      return null;
    }
    return null;
  }

  private static String name(InternetAddress from) {
    if (from == null) {
      return null;
    }
    final String personal = raw(from);
    final String name = Clean.line(HeaderText.of(personal).replace(History.MARK, ""), 100);
    // a name that looks like an address says that it is somebody else's
    return name.isBlank() || name.contains("@") ? null : name;
  }

  private static String raw(InternetAddress from) {
    final String written = from.toString();
    final int address = written.lastIndexOf('<');
    return address <= 0 ? null : written.substring(0, address).replace("\"", "").strip();
  }

  private static String id(MimeMessage mail) throws MessagingException {
    final List<String> ids = ids(mail.getHeader("Message-ID", null));
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** What it answers directly, then the thread from its end. */
  private static List<String> references(MimeMessage mail) throws MessagingException {
    final List<String> references = ids(mail.getHeader("In-Reply-To", " "));
    final List<String> thread = ids(mail.getHeader("References", " "));
    for (int last = thread.size() - 1; last >= 0; last--) {
      references.add(thread.get(last));
    }
    return references.stream().distinct().limit(MOST_REFERENCES).toList();
  }

  private static List<String> ids(String header) {
    final List<String> ids = new ArrayList<>();
    if (header != null) {
      final var id = ID.matcher(header);
      while (id.find() && ids.size() < 5 * MOST_REFERENCES) {
        ids.add(id.group());
      }
    }
    return ids;
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
    return java.util.Arrays.copyOf(raw, Math.min(raw.length, Math.min(headEnd(raw), LARGEST_HEADER)));
  }

  private static int headEnd(byte[] raw) {
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
