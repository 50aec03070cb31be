package com.vivition.sla.notice;

import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Studio;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes mails: the same facts always give the same mail. */
final class NoticeWriter {

  private static final String VISIT = "/visit/";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final NoticeTexts texts = new NoticeTexts();
  private final NoticeSettings settings;
  private final ContactSettings contact;
  private final BiFunction<String, Language, String> operatorPage;

  /** @param operatorPage the address of an incident's page, for a reader of that language */
  NoticeWriter(NoticeSettings settings, ContactSettings contact, BiFunction<String, Language, String> operatorPage) {
    this.settings = settings;
    this.contact = contact;
    this.operatorPage = operatorPage;
  }

  /**
   * Writes one notice for one person.
   *
   * @param occurrence which notice of this kind about this incident it is, from 1
   */
  Mail write(NoticeKind kind, int occurrence, Letter letter, NoticeContext context) {
    final var section = new Section(kind, occurrence, context);
    return write(section, List.of(section), letter);
  }

  /**
   * Writes one mail that tells several things, in the order in which they happened.
   *
   * @param main the one of them that names the mail
   */
  Mail write(Section main, List<Section> sections, Letter letter) {
    final Audience audience = letter.audience();
    final Mailbox mailbox = letter.person().mailbox();
    final NoticeContext context = main.context();
    final Language language = language(letter);
    final Map<String, Object> values = values(letter, language, context, new TimeInWords(context.now(), language));
    values.put("body", sections.stream().map(section -> written(section, letter)[1].strip())
        .collect(Collectors.joining("\n\n")));
    final String text = texts.fill("frame", audience, language, values);

    final var thread = new MailThread(context.number(), context.first(), mailbox, settings.domain());
    final String messageId = thread.messageId(main.kind(), main.occurrence());
    return new Mail(mailbox, settings.sender(), subject(context.number(), written(main, letter)[0]), text, messageId,
        thread.inReplyTo(messageId), thread.references(messageId), language, context.now(),
        letter.invitation() == null ? null : calendar(letter, language, context));
  }

  /** What it says, without greeting and footer: for who tells it by phone. */
  String words(Section section, Letter letter) {
    return written(section, letter)[1].strip();
  }

  /** The subject, and the rest. */
  private String[] written(Section section, Letter letter) {
    final Language language = language(letter);
    return texts.fill(section.kind().slug(), letter.audience(), language, values(letter, language, section.context(),
        new TimeInWords(section.context().now(), language))).split("\n", 2);
  }

  private static Language language(Letter letter) {
    return letter.audience().language(letter.person().language());
  }

  private MailCalendar calendar(Letter letter, Language language, NoticeContext context) {
    final Invitation invitation = letter.invitation();
    // nobody knows when a calendar is read: no "today" in it
    final Map<String, Object> values = values(letter, language, context, new TimeInWords(Instant.EPOCH, language));
    final String[] written = texts.fill("invitation", letter.audience(), language, values).split("\n", 2);
    final Studio studio = context.onSite().studio();
    return new CalendarEntry(invitation.visit() + "@" + settings.domain(), invitation.sequence(),
        invitation.cancelled() ? MailCalendar.Method.CANCEL : MailCalendar.Method.REQUEST, context.now(),
        settings.sender(), letter.person().mailbox(), invitation.start(), invitation.end(), written[0],
        flowing(written[1]), studio.name() + ", " + studio.address().line(), context.onSite().visit().place().point(),
        (String) values.get(letter.audience() == Audience.TECHNICIAN ? "visitPage" : "operatorPage")).written();
  }

  /** Calendars show no columns. */
  private static String flowing(String text) {
    return text.lines().map(line -> line.strip().replaceAll(" {2,}", " ")).collect(Collectors.joining("\n"));
  }

  /** The number is not left to the texts: by it we find what an answer is about. */
  private static String subject(String number, String line) {
    return "[%s] %s".formatted(number, line);
  }

  private Map<String, Object> values(Letter letter, Language language, NoticeContext context, TimeInWords time) {
    final Map<String, Object> values = new HashMap<>();
    values.put("number", context.number());
    values.put("name", letter.person().mailbox().name());
    values.put("studio", SingleLine.of(context.studio()));
    values.put("reason", quoted(context.reason()));
    values.put("emergencyPhone", contact.emergencyPhone());
    values.put("phone", contact.phone());
    values.put("from", settings.from());
    values.put("nextWord", time.say(context.nextWord()));
    values.put("tasklist", contact.publicUrl() + TASKLIST);
    if (context.incident() == null) {
      putMaintenance(values, language, context);
    } else {
      putIncident(values, letter, language, context, time);
    }
    if (context.onSite() != null) {
      values.putAll(VisitWords.of(context.onSite(), context.dueAt(Target.RESTORE), letter.invitation(), time));
      values.put("operatorPage", operatorPage.apply(context.number(), language));
      values.put("visitPage", context.onSite().visit() == null ? null
          : contact.publicUrl() + VISIT + context.onSite().visit().id());
    }
    return values;
  }

  /** Nobody reported it, and nothing is promised: what is done is all there is to say. */
  private static void putMaintenance(Map<String, Object> values, Language language, NoticeContext context) {
    values.put("about", "MAINTENANCE");
    values.put("works", context.isSwap() ? List.of()
        : context.order().works(language).stream().map(SingleLine::of).toList());
    values.put("state", context.order().state().name());
  }

  private void putIncident(Map<String, Object> values, Letter letter, Language language, NoticeContext context,
      TimeInWords time) {
    final Incident incident = context.incident();
    values.put("about", "INCIDENT");
    values.put("works", List.of());
    values.put("ours", incident.ours());
    values.put("summary", incident.ours() && letter.audience() == Audience.OPERATOR ? texts.foundByUs(language)
        : letter.known() ? SingleLine.of(incident.summary()) : texts.impact(incident.impact(), language));
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
    values.put("word", quoted(context.word().get(language)));
    values.put("emergencyCallHelps", context.emergencyCallHelps() && contact.emergencyPhone() != null);
    values.put("emergencyCallNotServed", context.emergencyCallNotServed());
  }

  /** People's text of several lines, set apart from ours; null for nothing. */
  private static String quoted(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return text.strip().replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").indent(2).stripTrailing();
  }
}
