package com.vivition.sla.notice;

import com.vivition.sla.engine.PermanentFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Sends mail by the configured SMTP server, each Message-ID once.
 *
 * <p>What remains: a crash between the server's acceptance and our note of it, or a repetition by a worker on another
 * machine, sends the mail again, with the same Message-ID, by which most mail programs show it once.
 */
final class SmtpCarrier implements MailCarrier {

  private static final String PATIENCE_MILLIS = "10000";

  private final JavaMailSenderImpl server;
  private final SentLedger sent;

  SmtpCarrier(JavaMailSenderImpl server, SentLedger sent) {
    this.server = server;
    this.sent = sent;
    limitPatience(server);
  }

  @Override
  public void carry(Mail mail, MimeMessage message) throws Exception {
    if (sent.contains(mail)) {
      return;
    }
    try {
      server.send(message);
    } catch (MailSendException failure) {
      throw permanent(failure) ? new PermanentFailure("The mail server refuses this mail: " + reason(failure), failure)
          : failure;
    }
    sent.add(mail);
  }

  /** Without limits, which are not the default, a silent server would hold the worker for ever. */
  private static void limitPatience(JavaMailSenderImpl server) {
    final String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
    final Properties properties = server.getJavaMailProperties();
    for (final String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.putIfAbsent("mail.%s.%s".formatted(protocol, phase), PATIENCE_MILLIS);
    }
  }

  /** Whether the server said 5xx to this mail or its recipient; no connection or a 4xx may be better later. */
  private static boolean permanent(MailSendException failure) {
    return code(failure) / 100 == 5;
  }

  private static int code(MailSendException failure) {
    int code = 0;
    for (final Exception part : parts(failure)) {
      if (part instanceof SMTPSendFailedException sending) {
        code = sending.getReturnCode();
      } else if (part instanceof SMTPAddressFailedException address) {
        code = address.getReturnCode();
      }
    }
    return code;
  }

  private static String reason(MailSendException failure) {
    final List<Exception> parts = parts(failure);
    return String.valueOf(parts.get(parts.size() - 1).getMessage()).strip();
  }

  /** The mail library chains what happened, from the general to the particular. */
  private static List<Exception> parts(MailSendException failure) {
    final List<Exception> parts = new ArrayList<>();
    for (Exception part : failure.getMessageExceptions()) {
      while (part != null) {
        parts.add(part);
        part = part instanceof MessagingException messaging ? messaging.getNextException() : null;
      }
    }
    return parts;
  }
}
