package com.vivition.sla.notice;

import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.studio.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes mails: the same facts always give the same mail. */
final class NoticeWriter {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final NoticeTexts texts = new NoticeTexts();
  private final NoticeSettings settings;
  private final ContactSettings contact;

  NoticeWriter(NoticeSettings settings, ContactSettings contact) {
    this.settings = settings;
    this.contact = contact;
  }

  /**
   * Writes one notice for one person.
   *
   * @param occurrence which notice of this kind about this incident it is, from 1
   */
  Mail write(NoticeKind kind, int occurrence, Audience audience, Recipient recipient, NoticeContext context) {
    final Language language = audience.language(recipient.language());
    final Map<String, Object> values = values(recipient, language, context);
    final String[] written = texts.fill(kind.slug(), audience, language, values).split("\n", 2);
    values.put("body", written[1].strip());
    final String text = texts.fill("frame", audience, language, values);

    final var thread = new MailThread(context.incident().number(), recipient.mailbox(), settings.domain());
    final String messageId = thread.messageId(kind, occurrence);
    return new Mail(recipient.mailbox(), settings.sender(), subject(context.incident(), written[0]), text, messageId,
        thread.inReplyTo(messageId), thread.references(messageId), language, context.now());
  }

  /** The number is not left to the texts: by it we find the incident that an answer is about. */
  private static String subject(Incident incident, String line) {
    return "[%s] %s".formatted(incident.number(), line);
  }

  private Map<String, Object> values(Recipient recipient, Language language, NoticeContext context) {
    final Incident incident = context.incident();
    final var time = new TimeInWords(context.now(), language);
    final Map<String, Object> values = new HashMap<>();
    values.put("number", incident.number());
    values.put("name", recipient.mailbox().name());
    values.put("studio", SingleLine.of(context.studio()));
    values.put("summary", SingleLine.of(incident.summary()));
    values.put("reported", time.say(incident.reportedAt()));
    values.put("agreement", incident.agreement().name());
    values.put("channel", incident.channel().name());
    values.put("priority", incident.priority().name());
    values.put("state", incident.state().name());
    values.put("starts", context.clockStartsLater() ? time.say(context.clock().startsAt()) : null);
    values.put("hasTarget", context.hasTarget());
    values.put("due", time.say(context.dueAt(Target.RESTORE)));
    values.put("overdue", context.isOverdue());
    values.put("used", context.usedPercent(Target.RESTORE));
    values.put("triaged", context.clock().addressedAt().isPresent());
    values.put("triageDue", time.say(context.dueAt(Target.ADDRESS)));
    values.put("triageUsed", context.usedPercent(Target.ADDRESS));
    values.put("why", quoted(context.clock().explanation(Target.RESTORE, context.now()).in(language.locale())));
    values.put("engineer", context.engineer() == null ? null : SingleLine.of(context.engineer()));
    values.put("cause", incident.cause() == null ? null : incident.cause().name());
    values.put("confirmation", incident.confirmation() == null ? null : incident.confirmation().name());
    values.put("solution", quoted(incident.solution()));
    final Optional<Pause> pause = context.clock().pausedAt(context.now());
    values.put("pause", pause.map(Pause::reason).map(PauseReason::name).orElse(null));
    values.put("pausedUntil", pause.map(Pause::until).map(time::say).orElse(null));
    values.put("reason", quoted(context.reason()));
    values.put("emergencyCallHelps", context.emergencyCallHelps() && contact.emergencyPhone() != null);
    values.put("emergencyCallNotServed", context.emergencyCallNotServed());
    values.put("emergencyPhone", contact.emergencyPhone());
    values.put("phone", contact.phone());
    values.put("from", settings.from());
    values.put("tasklist", contact.publicUrl() + TASKLIST);
    return values;
  }

  /** People's text of several lines, set apart from ours; null for nothing. */
  private static String quoted(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").indent(2).stripTrailing();
  }
}
