package com.vivition.sla.notice.inbound;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where customers' mail comes in: {@code sla.mailbox.*}.
 *
 * @param host        the IMAP server; null: none, mail comes by other ways only
 * @param port        0: 993 with TLS from the start, else 143
 * @param password    of that user; never logged
 * @param security    TLS from the start, TLS once connected, or none, which is for tests alone
 * @param folder      which is watched
 * @param handled     where a mail goes when it is on record; made when it is not there
 * @param unreadable  where one goes that cannot be read
 * @param tooLarge    where one goes that is larger than {@code largestMail}
 * @param pollEvery   how often to look although the server does not tell of news
 * @param largestMail which is read as a whole; at most 50 MB
 * @param authority   how our mail server calls itself in Authentication-Results (RFC 8601); empty: it checks no senders
 * @param inbox       a directory whose {@code .eml} files are taken in as mails; null: none
 */
@ConfigurationProperties("sla.mailbox")
record MailboxSettings(
    String host, @DefaultValue("0") int port, String user, @DefaultValue("") String password,
    @DefaultValue("TLS") Security security,
    @DefaultValue("INBOX") String folder, @DefaultValue("Handled") String handled,
    @DefaultValue("Unreadable") String unreadable, @DefaultValue("Too large") String tooLarge,
    @DefaultValue("1m") Duration pollEvery, @DefaultValue("25MB") DataSize largestMail,
    @DefaultValue("") String authority, Path inbox) {

  /** How the connection is kept from listeners. */
  enum Security { TLS, STARTTLS, NONE }

  private static final DataSize MOST = DataSize.ofMegabytes(50);

  MailboxSettings {
    host = host == null || host.isBlank() ? null : host.strip();
    inbox = inbox == null || inbox.toString().isBlank() ? null : inbox;
    if (host != null && (user == null || user.isBlank())) {
      throw new IllegalArgumentException("sla.mailbox.user is missing: say whose mailbox on " + host + " is watched");
    }
    if (largestMail.compareTo(MOST) > 0 || largestMail.toBytes() <= 0) {
      throw new IllegalArgumentException("sla.mailbox.largest-mail must be above zero and at most 50MB");
    }
    if (pollEvery.toMillis() < 100) {
      throw new IllegalArgumentException("sla.mailbox.poll-every must be at least 100ms");
    }
    port = port != 0 ? port : security == Security.TLS ? 993 : 143;
  }

  /** Its name in the log and among those that are watched. */
  String name() {
    return "%s@%s/%s".formatted(user, host, folder);
  }
}
