package com.vivition.sla.notice.inbound;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.Attachments;
import com.vivition.sla.incident.Attachments.Checked;
import com.vivition.sla.incident.Contents;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Reply;
import com.vivition.sla.incident.Report;
import com.vivition.sla.incident.Reporter;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.notice.inbound.MailRow.Filed;
import com.vivition.sla.notice.inbound.MailRow.State;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records mails and brings them to where they belong, each in one transaction. */
@Service
@Transactional
class MailFiling {

  /** The door's name on timelines. */
  static final String DOOR = "mail";

  /** As far back as a report may lie. */
  private static final Duration OLDEST = Duration.ofDays(30);
  private static final int LONGEST_SUMMARY = 200;
  private static final int LONGEST_DESCRIPTION = 9_900;
  private static final String SHORTENED = "\n… (shortened, the mail is kept in full)";

  private final MailRows rows;
  private final Contents contents;
  private final IncidentActions actions;
  private final Incidents incidents;
  private final Errands errands;
  private final StudioRegistry studios;
  private final Attachments attachments;
  private final MailPlacing placing;
  private final Clock clock;

  MailFiling(MailRows rows, Contents contents, IncidentActions actions, Incidents incidents, Errands errands,
      StudioRegistry studios, Attachments attachments, MailPlacing placing, Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.actions = actions;
    this.incidents = incidents;
    this.errands = errands;
    this.studios = studios;
    this.attachments = attachments;
    this.placing = placing;
    this.clock = clock;
  }

  /** Records a mail and does what follows from it. */
  void file(Delivery delivery, String key, MailIn mail, Route route, List<Checked> files) {
    if (route instanceof Route.Report report) {
      report(record(delivery, key, mail, State.FILED, null, null, null), mail, report.studio(), mail.subject(), files,
          DOOR);
    } else if (route instanceof Route.Comment comment) {
      comment(record(delivery, key, mail, State.FILED, comment.number(), null, null), mail, comment.number(), files,
          DOOR);
    } else if (route instanceof Route.Note note) {
      keep(record(delivery, key, mail, State.FILED, note.number(), null, null), mail, note.number(), files);
    } else if (route instanceof Route.Undelivered undelivered) {
      undelivered(delivery, key, mail, undelivered);
    } else if (route instanceof Route.Place place) {
      placing.begin(record(delivery, key, mail, State.WAITING, place.number(), place.reason(), mail.problem()), mail);
    } else {
      record(delivery, key, mail, State.KEPT, null, null, null);
    }
  }

  private void keep(MailRow row, MailIn mail, String number, List<Checked> files) {
    attachments.keep(number, files, DOOR);
    note(number, "Sent by a machine of %s: %s".formatted(mail.from(), headline(mail)), DOOR);
    rows.filed(row.id(), Filed.NOTE, number, null, null);
  }

  /** Records a mail that could not be filed. */
  void setAside(Delivery delivery, String key, MailIn mail, Throwable why) {
    placing.begin(record(delivery, key, mail, State.WAITING, null, Reason.FAILED, String.valueOf(why.getMessage())),
        mail);
  }

  /** Records a mail as it came, and nothing of what it says. */
  void keepUnread(Delivery delivery, String key, Throwable why) {
    record(delivery, key, MailIn.nothing(MailKind.UNREADABLE, null), State.KEPT, null, Reason.FAILED, why.toString());
  }

  /** A new report of the mail's sender, as of when the mail reached us (R5). @param by the door, or who decided it */
  String report(MailRow row, MailIn mail, Studio studio, String summary, List<Checked> files, String by) {
    final Instant now = clock.instant();
    final Instant received = row.receivedAt();
    final boolean told = received.isBefore(now) && received.isAfter(now.minus(OLDEST));
    final String words = mail.problem() == null ? mail.said() : mail.problem();
    final var report = new Report(studio.id(), Channel.EMAIL, summary(summary, words), described(words), null, null,
        null, told ? received.atOffset(ZoneOffset.UTC) : null, row.key());
    // the door's own name with every reference: who places a mail twice gets the same incident
    final String number = actions.report(report, reporter(studio, mail), DOOR).number();
    attachments.keep(number, files, by);
    rows.filed(row.id(), Filed.REPORT, number, null, by.equals(DOOR) ? null : by);
    actions.refresh(number);
    return number;
  }

  /** What the mail says about something of its sender's. @param by the door, or who decided it */
  void comment(MailRow row, MailIn mail, String number, List<Checked> files, String by) {
    attachments.keep(number, files, by);
    rows.filed(row.id(), Filed.COMMENT, number, null, by.equals(DOOR) ? null : by);
    final String said = mail.said().isBlank() ? mail.problem() == null ? headline(mail) : mail.problem() : mail.said();
    if (Incidents.isNumber(number)) {
      actions.replied(number, new Reply(Channel.EMAIL, mail.from(), said, Reply.Says.SOMETHING), by);
      if (!incidents.get(number).state().isOver()) {
        actions.refresh(number);
      }
    } else {
      errands.note(number, by, "%s writes: %s".formatted(mail.from(), Clean.cut(said, 3_500)), true);
      errands.heard(number, Channel.EMAIL, by);
    }
    if (!Incidents.isNumber(number) && by.equals(DOOR)) {
      // no task of an order shows what was said meanwhile
      rows.waits(row.id(), Reason.ABOUT_ORDER);
      placing.begin(rows.find(row.id()).orElseThrow(), mail);
    }
  }

  private void undelivered(Delivery delivery, String key, MailIn mail, Route.Undelivered route) {
    final Bounce bounce = route.bounce();
    final String recipient = bounce.recipient() == null ? "its recipient" : bounce.recipient();
    final String news = bounce.lasting() ? "could not be delivered" : "is not delivered yet";
    final String words = "A notice %s to %s%s".formatted(news, recipient,
        bounce.reason() == null ? "" : ": " + bounce.reason());
    if (route.number() != null) {
      note(route.number(), words, DOOR);
    }
    final boolean known = route.number() != null && rows.waitsForUndelivered(route.number(), words);
    // what may still arrive needs nobody
    if (!bounce.lasting() || known) {
      record(delivery, key, mail, State.KEPT, route.number(), null, words);
    } else {
      placing.begin(record(delivery, key, mail, State.WAITING, route.number(), Reason.BOUNCED, words), mail);
    }
  }

  /** For our own people. */
  void note(String number, String text, String by) {
    if (Incidents.isNumber(number)) {
      incidents.note(number, by, Kind.CONTACT, Channel.EMAIL, null, text, false);
    } else {
      errands.note(number, by, Clean.cut(text, 3_500), false);
    }
  }

  private MailRow record(Delivery delivery, String key, MailIn mail, State state, String number, Reason reason,
      String note) {
    final var row = new MailRow(UUID.randomUUID().toString(), key, mail.kind(), state, number, reason, note, null,
        mail.from(), mail.fromName(), mail.subject(), delivery.size(), delivery.receivedAt());
    rows.insert(row, clock.instant());
    contents.keep(row.id(), delivery.raw());
    return row;
  }

  /** As the registry knows him, else as he calls himself. */
  private Reporter reporter(Studio studio, MailIn mail) {
    final Optional<Operator> operator = studios.operators(studio.id()).stream()
        .filter(one -> one.mail() != null && one.mail().equals(mail.from())).findFirst();
    return operator.map(one -> new Reporter(one.name(), one.phone(), one.mail()))
        .orElseGet(() -> new Reporter(mail.fromName(), null, mail.from()));
  }

  private static String summary(String subject, String words) {
    final String line = Clean.line(subject.replaceAll("(?i)^(\\s*(re|fwd?|fw|antw?|aw|tr|wg|doorst)\\s?:)+", ""),
        LONGEST_SUMMARY);
    final String first = words.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
    return !line.isBlank() ? line : first.isBlank() ? "A mail without words" : Clean.line(first, LONGEST_SUMMARY);
  }

  private static String described(String words) {
    return words.isBlank() ? null : words.length() <= LONGEST_DESCRIPTION ? words
        : Clean.cut(words, LONGEST_DESCRIPTION) + SHORTENED;
  }

  private static String headline(MailIn mail) {
    return Clean.cut(("%s %s".formatted(mail.subject(), mail.text())).strip(), 1_000);
  }
}
