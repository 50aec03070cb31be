package com.vivition.sla.notice;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.rota.duty.DutyCalled;
import com.vivition.sla.rota.duty.NobodyToCall;
import com.vivition.sla.studio.Language;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails those who are called outside business hours, and the lead and administrators when there is nobody to call. What is
 * about an incident is one of its notices; a caller whose incident is not known yet has none.
 */
@Component
@EngineSide
class DutyNotices {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private final Recipients recipients;
  private final NoticeContexts contexts;
  private final NoticePost post;
  private final NoticeProcess process;
  private final NoticeSettings settings;
  private final ContactSettings contact;
  private final OwnAuthority authority;
  private final Clock clock;

  DutyNotices(Recipients recipients, NoticeContexts contexts, NoticePost post, NoticeProcess process,
      NoticeSettings settings, ContactSettings contact, OwnAuthority authority, Clock clock) {
    this.recipients = recipients;
    this.contexts = contexts;
    this.post = post;
    this.process = process;
    this.settings = settings;
    this.contact = contact;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  void tell(DutyCalled called) {
    final NoticeKind kind = called.onIt() ? NoticeKind.DUTY_WARNED : NoticeKind.DUTY_CALLED;
    authority.run(() -> {
      final List<Recipient> people = recipients.called(called.people());
      if (Incidents.isNumber(called.number())) {
        post.send(kind, Map.of(Audience.DUTY, people.stream().map(one -> Letter.before(called.until(), one)).toList()),
            contexts.of(Occasion.of(called.number(), kind, called.reason())));
      } else {
        people.forEach(one -> process.send(called.number(), kind.name(), mail(one, called.number(),
            "You are called: a caller waits", called.reason()
                + "\n\nAccept the call in Tasklist, or take its task there. Else the next in line is called."),
            called.until()));
      }
    });
  }

  @EventListener
  void tell(NobodyToCall nobody) {
    authority.run(() -> recipients.leadsAndAdministrators().forEach(one -> process.send(nobody.number(),
        "NOBODY_TO_CALL", mail(one, nobody.number(), "There is nobody to call", nobody.reason()
            + "\n\nNobody is on duty, and no lead or manager has a user here who could be called."))));
  }

  private Mail mail(Recipient to, String number, String subject, String text) {
    return new Mail(to.mailbox(), settings.sender(), "[%s] %s".formatted(number, subject),
        "%s\n\nOpen Tasklist: %s\n".formatted(text, contact.publicUrl() + TASKLIST),
        "<%s.%s@%s>".formatted(number.toLowerCase(Locale.ROOT), UUID.randomUUID(), settings.domain()), null, List.of(),
        Language.EN, clock.instant(), null);
  }
}
