package com.vivition.sla.notice.inbound;

import com.vivition.sla.notice.OwnMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a person or a machine wrote a mail (RFC 3834, and what mail servers did before and beside it).
 *
 * @param bounce null: it is none
 * @param reply  whether a machine answered a mail with it
 */
record Nature(MailKind kind, Bounce bounce, boolean reply) {

  /** Of what cannot be read at all: it gets no answer. */
  static final Nature UNKNOWN = new Nature(MailKind.UNREADABLE, null, false);

  private static final Pattern AWAY = Pattern.compile("(?i)(automatic reply|auto[- ]?reply|autoreply|auto(matic)? response|"
      + "automatisch antwoord|automatische antwort|réponse automatique|out of (the )?office|afwezig(heids.*)?\\b|"
      + "niet aanwezig|abwesenheit|absence du bureau|vakantiemelding).{0,400}");
  private static final Pattern IDS = Pattern.compile("<[^<>\\s]{3,300}>");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>;,@]{1,64}@[^\\s<>;,@]{1,190}");

  static Nature of(MimeMessage mail, Writer head, Body body, OwnMail own) throws MessagingException {
    final boolean fromUs = head.address() != null && own.isSender(head.address());
    // a colleague may write from our address, too
    if (own.wrote(head.messageId()) || fromUs && isAutomatic(mail)) {
      return new Nature(MailKind.OURS, null, false);
    }
    final String type = header(mail, "Content-Type").toLowerCase(Locale.ROOT);
    if (isBounce(mail, head, type)) {
      return new Nature(MailKind.BOUNCE, bounce(mail, body, own), false);
    }
    final boolean answersUs = head.references().stream().anyMatch(own::wrote);
    final boolean reply = isReply(mail, head, body, type, answersUs);
    return new Nature(reply || isAutomatic(mail) ? MailKind.AUTOMATIC : MailKind.MESSAGE, null, reply);
  }

  private static boolean isBounce(MimeMessage mail, Writer head, String type) throws MessagingException {
    if (type.startsWith("multipart/report")) {
      return type.contains("delivery-status") || !type.contains("disposition-notification");
    }
    final String local = head.address() == null ? "" : head.address().replaceAll("@.*", "").replaceAll("[^a-z]", "");
    return local.equals("mailerdaemon") || mail.getHeader("X-Failed-Recipients") != null
        || local.equals("postmaster") && !head.subject().matches("(?i)(re|antw?|aw)\\s?:.*");
  }

  private static boolean isReply(MimeMessage mail, Writer head, Body body, String type, boolean answersUs)
      throws MessagingException {
    final String submitted = header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT);
    return submitted.startsWith("auto-replied")
        || header(mail, "Precedence").equalsIgnoreCase("auto_reply")
        || mail.getHeader("X-Autoreply") != null || mail.getHeader("X-Autorespond") != null
        // "Afwezig beeld op camera 2" is a report
        || answersUs && AWAY.matcher(head.subject()).lookingAt()
        || type.startsWith("multipart/report")
        || header(mail, "Return-Path").strip().equals("<>")
        // a calendar that agrees needs nobody; one that declines does
        || body.calendar().contains("METHOD:REPLY") && body.calendar().contains("PARTSTAT=ACCEPTED");
  }

  private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
    final String submitted = header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).strip();
    return !submitted.isEmpty() && !submitted.startsWith("no")
        || header(mail, "Precedence").toLowerCase(Locale.ROOT).matches("\\s*(bulk|list|junk)\\s*")
        || mail.getHeader("List-Id") != null || mail.getHeader("List-Unsubscribe") != null
        || mail.getHeader("X-Auto-Response-Suppress") != null || mail.getHeader("Feedback-ID") != null;
  }

  /** What it says of the mail that did not arrive: in its report, else anywhere in its words. */
  private static Bounce bounce(MimeMessage mail, Body body, OwnMail own) throws MessagingException {
    final String report = body.report();
    final String all = report + "\n" + Clean.cut(body.text(), 50_000);
    return new Bounce(
        field(report, "Original-Recipient").or(() -> field(report, "Final-Recipient")).or(() -> failed(mail))
            .flatMap(Nature::address).orElse(null),
        ownId(header(mail, "In-Reply-To") + " " + header(mail, "References") + " " + all, own),
        field(report, "Action").map(action -> !action.matches("(?i)(delayed|delivered|relayed|expanded).*")).orElse(true),
        field(report, "Diagnostic-Code").or(() -> field(report, "Status"))
            .map(reason -> Clean.line(reason, 300)).orElse(null));
  }

  private static String ownId(String text, OwnMail own) {
    final Matcher id = IDS.matcher(text);
    while (id.find()) {
      if (own.wrote(id.group())) {
        return id.group();
      }
    }
    return null;
  }

  private static Optional<String> failed(MimeMessage mail) {
    try {
      return Optional.ofNullable(mail.getHeader("X-Failed-Recipients", ","));
    } catch (MessagingException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> address(String text) {
    final Matcher address = ADDRESS.matcher(Clean.line(text, 500));
    return address.find() ? Optional.of(address.group().toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static Optional<String> field(String report, String name) {
    final Matcher field = Pattern.compile("(?im)^" + name + ":[ \\t]*(.{1,1000})").matcher(report);
    return field.find() ? Optional.of(field.group(1).strip()) : Optional.empty();
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    final String value = mail.getHeader(name, " ");
    return value == null ? "" : Clean.cut(value, 20_000);
  }
}
