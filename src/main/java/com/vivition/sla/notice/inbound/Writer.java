package com.vivition.sla.notice.inbound;

import com.vivition.sla.studio.Mails;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands above a mail: who wrote it, about what, in answer to what.
 *
 * @param address    in small letters; null: none that can be used
 * @param name       null: none
 * @param subject    on one line; empty: none
 * @param messageId  with angle brackets; null: none that can be used
 * @param references the Message-IDs that it answers, the nearest first
 */
record Writer(String address, String name, String subject, String messageId, List<String> references) {

  private static final int LONGEST_SUBJECT = 500;
  private static final int MOST_REFERENCES = 100;
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");

  static Writer of(MimeMessage mail) throws MessagingException {
    final InternetAddress from = from(mail);
    final List<String> ids = ids(mail.getHeader("Message-ID", null));
    return new Writer(from == null ? null : Mails.written(from.getAddress()), from == null ? null : name(from),
        line(mail.getHeader("Subject", null), LONGEST_SUBJECT), ids.isEmpty() ? null : ids.get(0), references(mail));
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
    final String written = from.toString();
    final int address = written.lastIndexOf('<');
    final String name = address <= 0 ? "" : line(written.substring(0, address).replace("\"", ""), 100);
    // a name that looks like an address says that it is somebody else's
    return name.isBlank() || name.contains("@") ? null : name;
  }

  private static String line(String raw, int longest) {
    return Clean.line(History.whole(HeaderText.of(raw)), longest);
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
}
