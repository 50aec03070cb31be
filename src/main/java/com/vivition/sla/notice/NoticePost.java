package com.vivition.sla.notice;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.portal.OperatorLinks;
import com.vivition.sla.visit.Errands;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the mails of a notice, hands each to a process of its own, and notes in the timeline who was told. */
@Component
class NoticePost {

  private static final Logger log = LoggerFactory.getLogger(NoticePost.class);
  private static final int LONGEST_PROBLEM = 1000;

  private final NoticeWriter writer;
  private final NoticeBook book;
  private final NoticeProcess process;
  private final ToldNotices told;
  private final SentNotices sent;
  private final PromisedWords words;
  private final Recipients recipients;
  private final Incidents incidents;
  private final Errands errands;

  NoticePost(NoticeSettings settings, ContactSettings contact, OperatorLinks links, NoticeBook book,
      NoticeProcess process, ToldNotices told, SentNotices sent, PromisedWords words, Recipients recipients,
      Incidents incidents, Errands errands) {
    this.writer = new NoticeWriter(settings, contact, links::of);
    this.book = book;
    this.process = process;
    this.told = told;
    this.sent = sent;
    this.words = words;
    this.recipients = recipients;
    this.incidents = incidents;
    this.errands = errands;
  }

  /** Sends one notice at once; without any audience nothing is sent, counted or noted. */
  void send(NoticeKind kind, Map<Audience, List<Letter>> letters, NoticeContext context) {
    if (!letters.isEmpty()) {
      send(kind, book.next(context.number(), kind, context.now()), letters, context);
    }
  }

  /** The same for one that is counted. */
  void send(NoticeKind kind, int occurrence, Map<Audience, List<Letter>> letters, NoticeContext context) {
    letters.forEach((audience, toAudience) -> {
      told.settled(context.number(), kind, audience, occurrence, context.now());
      final var section = new Section(kind, occurrence,
          audience == Audience.OPERATOR ? context.promising(words.said(context.number())) : context);
      toAudience.forEach(letter -> send(section, List.of(section), letter));
      note(kind, audience, toAudience, context);
    });
  }

  /**
   * Sends the operator one mail that tells several things.
   *
   * @param main the one of them that names it
   */
  void sendTogether(Section main, List<Section> sections, List<Recipient> people) {
    final var promising = new Section(main.kind(), main.occurrence(),
        main.context().promising(words.said(main.context().number())));
    final List<Letter> letters = people.stream().map(person -> Letter.plain(Audience.OPERATOR, person)).toList();
    letters.forEach(letter -> send(promising, sections, letter));
    sections.forEach(section -> note(section.kind(), Audience.OPERATOR, letters, section.context()));
  }

  /** What it says, for who tells it by phone. */
  String words(Section section, Recipient person) {
    return writer.words(section, Letter.plain(Audience.OPERATOR, person));
  }

  /** Something that was to be told is true no more: staff see that it was not. */
  void noteOvertaken(NoticeKind kind, NoticeContext context) {
    note(kind, "Notice \"%s\" to operator: not sent, it was overtaken".formatted(named(kind)), false, context);
  }

  /** What the operator was told he may read; to whom it went is ours to know. */
  private void note(NoticeKind kind, Audience audience, List<Letter> letters, NoticeContext context) {
    note(kind, entry(kind, audience, letters, context), audience == Audience.OPERATOR && !letters.isEmpty(), context);
  }

  private void note(NoticeKind kind, String entry, boolean open, NoticeContext context) {
    if (context.incident() == null) {
      errands.note(context.number(), CurrentUser.APPLICATION, entry, false);
    } else {
      incidents.note(context.number(), CurrentUser.APPLICATION, TimelineEntry.Kind.NOTICE, null, kind.name(), entry, open);
    }
  }

  private void send(Section main, List<Section> sections, Letter letter) {
    final NoticeKind kind = main.kind();
    final String number = main.context().number();
    final List<NoticeKind> kinds =
        Stream.concat(Stream.of(kind), sections.stream().map(Section::kind)).distinct().toList();
    final Mail mail;
    try {
      mail = writer.write(main, sections, recipients.knows(letter, main.context()) ? letter : letter.toStranger());
    } catch (RuntimeException e) {
      // a spoilt text must not stop the step that restores the studio: it becomes an incident of the notice's process
      log.error("The notice {} about {} could not be written", kind, number, e);
      final String problem = String.valueOf(e.getMessage());
      sent.written(number, kinds, letter, null, process.report(number, kind, letter.person().mailbox(),
          problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM))));
      return;
    }
    sent.written(number, kinds, letter, mail, process.send(number, kind.name(), mail, letter.until()));
  }

  private String entry(NoticeKind kind, Audience audience, List<Letter> letters, NoticeContext context) {
    final String what = "Notice \"%s\" to %s".formatted(
        named(kind), audience.name().toLowerCase(Locale.ROOT));
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

  private static String named(NoticeKind kind) {
    return kind.slug().replace('-', ' ');
  }
}
