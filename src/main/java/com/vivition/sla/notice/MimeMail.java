package com.vivition.sla.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in the form in which it travels. */
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  /**
   * Puts a mail into its travelling form.
   *
   * @throws MessagingException when an address of it is none
   */
  MimeMail(Mail mail, Session session) throws MessagingException {
    super(session);
    this.messageId = mail.messageId();
    try {
      setFrom(mail.from().toInternetAddress());
      setReplyTo(new Address[] {mail.from().toInternetAddress()});
      setRecipient(Message.RecipientType.TO, mail.to().toInternetAddress());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
    setSubject(mail.subject(), UTF_8);
    setSentDate(Date.from(mail.writtenAt()));
    setContentLanguage(new String[] {mail.language().code()});
    if (mail.inReplyTo() != null) {
      setHeader("In-Reply-To", mail.inReplyTo());
    }
    if (!mail.references().isEmpty()) {
      setHeader("References", String.join("\r\n ", mail.references()));
    }
    // no holiday replies, neither by the standard (RFC 3834) nor by Exchange's own rule
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("X-Auto-Response-Suppress", "All");
    if (mail.calendar() == null) {
      setText(mail.text(), UTF_8);
    } else {
      setContent(withCalendar(mail.text(), mail.calendar()));
    }
    saveChanges();
  }

  /** Outlook and Google take the calendar that is an alternative of the text; other programs open the attachment. */
  private static Multipart withCalendar(String text, MailCalendar calendar) throws MessagingException {
    final var words = new MimeBodyPart();
    words.setText(text, UTF_8);
    final var alternative = new MimeBodyPart();
    alternative.setContent(new MimeMultipart("alternative", words,
        part(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method())));
    final MimeBodyPart attachment = part(calendar, "application/ics");
    attachment.setDisposition(Part.ATTACHMENT);
    attachment.setFileName("invite.ics");
    return new MimeMultipart(alternative, attachment);
  }

  private static MimeBodyPart part(MailCalendar calendar, String type) throws MessagingException {
    final var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(
        new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
    return part;
  }

  /** Keeps our own Message-ID, which the library would replace by a new one at every saving. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
