package com.vivition.sla.notice;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to an incident (R13): {@code ${notices.tell(execution, 'ACKNOWLEDGED')}} in a model. The
 * mail is written at once, in the engine's transaction, and says what is true in it; it is sent later, by a process of
 * its own.
 */
@Component("notices")
@UsableInModels
public class Notices {

  private static final Logger log = LoggerFactory.getLogger(Notices.class);
  private static final String ACTOR = "notices";
  private static final int LONGEST_PROBLEM = 1000;

  private final NoticeContexts contexts;
  private final Recipients recipients;
  private final NoticeWriter writer;
  private final NoticeBook book;
  private final NoticeProcess process;
  private final Incidents incidents;
  private final OwnAuthority authority;

  Notices(NoticeContexts contexts, Recipients recipients, NoticeSettings settings, ContactSettings contact,
      NoticeBook book, NoticeProcess process, Incidents incidents, OwnAuthority authority) {
    this.contexts = contexts;
    this.recipients = recipients;
    this.writer = new NoticeWriter(settings, contact);
    this.book = book;
    this.process = process;
    this.incidents = incidents;
    this.authority = authority;
  }

  /**
   * Tells everybody for whom that kind of notice is.
   *
   * @param execution of a process whose business key is the incident's number
   * @param kind      a {@link NoticeKind}
   * @throws IllegalArgumentException when there is no such kind
   */
  public void tell(DelegateExecution execution, String kind) {
    tell(execution, kind, null);
  }

  /**
   * The same with a reason, in words for its readers: why the deadline moved, why it is no incident, why it was
   * cancelled. A pause's reason is known from the clock.
   */
  public void tell(DelegateExecution execution, String kind, String reason) {
    announce(execution.getProcessBusinessKey(), NoticeKind.valueOf(kind), reason);
  }

  /**
   * The same for code.
   *
   * @param number the incident's
   * @param reason null for nothing
   */
  public void announce(String number, NoticeKind kind, String reason) {
    // whoever is logged in may neither start a notice nor see the lead's mail address
    authority.run(() -> tellAll(number, kind, reason));
  }

  private void tellAll(String number, NoticeKind kind, String reason) {
    final NoticeContext context = contexts.of(number, reason);
    final int occurrence = book.next(number, kind, context.now());
    for (final Audience audience : kind.audiences()) {
      final List<Recipient> people = recipients.of(audience, context.incident());
      people.forEach(person -> tell(kind, occurrence, audience, person, context));
      incidents.note(number, ACTOR, TimelineEntry.Kind.NOTICE, entry(kind, audience, people, context), false);
    }
  }

  private void tell(NoticeKind kind, int occurrence, Audience audience, Recipient person, NoticeContext context) {
    final String number = context.incident().number();
    final Mail mail;
    try {
      mail = writer.write(kind, occurrence, audience, person, context);
    } catch (RuntimeException e) {
      // a spoilt text must not stop the step that restores the studio: it becomes an incident of the notice's process
      log.error("The notice {} about {} could not be written", kind, number, e);
      final String problem = String.valueOf(e.getMessage());
      process.report(number, kind, person.mailbox(),
          problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
      return;
    }
    process.send(number, kind, mail);
  }

  private String entry(NoticeKind kind, Audience audience, List<Recipient> people, NoticeContext context) {
    final String what = "Notice \"%s\" to %s".formatted(
        kind.slug().replace('-', ' '), audience.name().toLowerCase(Locale.ROOT));
    if (!people.isEmpty()) {
      return what + ": mail to " + people.stream().map(person -> person.mailbox().address())
          .collect(Collectors.joining(", "));
    }
    if (audience != Audience.OPERATOR) {
      return what + ": no mail address";
    }
    final String phone = recipients.phone(context.incident());
    return what + ": no mail address; " + (phone == null ? "no phone number either" : "phone " + phone);
  }
}
