package com.vivition.sla.notice;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.portal.OperatorLinks;
import com.vivition.sla.visit.Errands;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the mails of a notice, hands each to a process of its own, and notes in the timeline who was told. */
@Component
class NoticePost {

  private static final Logger log = LoggerFactory.getLogger(NoticePost.class);
  private static final String ACTOR = "notices";
  private static final int LONGEST_PROBLEM = 1000;

  private final NoticeWriter writer;
  private final NoticeBook book;
  private final NoticeProcess process;
  private final Recipients recipients;
  private final Incidents incidents;
  private final Errands errands;

  NoticePost(NoticeSettings settings, ContactSettings contact, OperatorLinks links, NoticeBook book,
      NoticeProcess process, Recipients recipients, Incidents incidents, Errands errands) {
    this.writer = new NoticeWriter(settings, contact, links::of);
    this.book = book;
    this.process = process;
    this.recipients = recipients;
    this.incidents = incidents;
    this.errands = errands;
  }

  /** Sends one notice; without any audience nothing is sent, counted or noted. */
  void send(NoticeKind kind, Map<Audience, List<Letter>> letters, NoticeContext context) {
    if (letters.isEmpty()) {
      return;
    }
    final String number = context.number();
    final int occurrence = book.next(number, kind, context.now());
    letters.forEach((audience, toAudience) -> {
      toAudience.forEach(letter -> send(kind, occurrence, letter, context));
      note(kind, audience, toAudience, context);
    });
  }

  /** What the operator was told he may read; to whom it went is ours to know. */
  private void note(NoticeKind kind, Audience audience, List<Letter> letters, NoticeContext context) {
    final String entry = entry(kind, audience, letters, context);
    final boolean open = audience == Audience.OPERATOR && !letters.isEmpty();
    if (context.incident() == null) {
      errands.note(context.number(), ACTOR, entry, open);
    } else {
      incidents.note(context.number(), ACTOR, TimelineEntry.Kind.NOTICE, null, kind.name(), entry, open);
    }
  }

  private void send(NoticeKind kind, int occurrence, Letter letter, NoticeContext context) {
    final String number = context.number();
    final Mail mail;
    try {
      mail = writer.write(kind, occurrence, letter, context);
    } catch (RuntimeException e) {
      // a spoilt text must not stop the step that restores the studio: it becomes an incident of the notice's process
      log.error("The notice {} about {} could not be written", kind, number, e);
      final String problem = String.valueOf(e.getMessage());
      process.report(number, kind, letter.person().mailbox(),
          problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
      return;
    }
    process.send(number, kind, mail);
  }

  private String entry(NoticeKind kind, Audience audience, List<Letter> letters, NoticeContext context) {
    final String what = "Notice \"%s\" to %s".formatted(
        kind.slug().replace('-', ' '), audience.name().toLowerCase(Locale.ROOT));
    if (!letters.isEmpty()) {
      return what + (audience == Audience.OPERATOR ? ": by mail" : ": mail to "
          + letters.stream().map(letter -> letter.person().mailbox().address()).collect(Collectors.joining(", ")));
    }
    if (audience != Audience.OPERATOR) {
      return what + ": no mail address";
    }
    final String phone = recipients.phone(context);
    return what + ": no mail address; " + (phone == null ? "no phone number either" : "phone " + phone);
  }
}
