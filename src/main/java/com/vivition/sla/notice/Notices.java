package com.vivition.sla.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Visit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Tells people what happened to an incident (R13): {@code ${notices.tell(execution, 'ACKNOWLEDGED')}} in a model.
 * Staff's mail is written at once, in the engine's transaction; the operator's when it may go
 * ({@link OperatorNotices}). Each says what is true when it is written and is sent by a process of its own. Notices of
 * a visit go at once and keep the calendars of those whom it concerns up to date.
 */
@Component("notices")
@UsableInModels
public class Notices {

  private final NoticeContexts contexts;
  private final Recipients recipients;
  private final InvitationBook invitations;
  private final NoticePost post;
  private final NoticeBook book;
  private final OperatorNotices operators;
  private final OperatorCalls calls;
  private final OwnAuthority authority;

  Notices(NoticeContexts contexts, Recipients recipients, InvitationBook invitations, NoticePost post,
      NoticeBook book, OperatorNotices operators, OperatorCalls calls, OwnAuthority authority) {
    this.contexts = contexts;
    this.recipients = recipients;
    this.invitations = invitations;
    this.post = post;
    this.book = book;
    this.operators = operators;
    this.calls = calls;
    this.authority = authority;
  }

  /**
   * Tells everybody for whom that kind of notice is; nobody when another step was quicker and it is not true any more.
   *
   * @param execution of a process whose business key is the incident's number; for what is about a visit, the variable
   *                  {@code visit} is its id, for a part {@code component} is what it replaces, and
   *                  {@code slotProblem} may say why there is no slot in time
   * @param kind      a {@link NoticeKind}
   * @throws IllegalArgumentException when there is no such kind
   * @throws IllegalStateException    when a variable that it needs is not set
   */
  public void tell(DelegateExecution execution, String kind) {
    tell(execution, kind, null);
  }

  /**
   * The same with a reason, in words for its readers: why the deadline moved, why it is no incident, why it was
   * cancelled. A pause's reason is known from the clock.
   */
  public void tell(DelegateExecution execution, String kind, String reason) {
    tell(Occasion.in(execution, NoticeKind.valueOf(kind), reason));
  }

  /**
   * The same for code, for what is about no visit.
   *
   * @param number the incident's
   * @param reason null for nothing
   */
  public void announce(String number, NoticeKind kind, String reason) {
    tell(Occasion.of(number, kind, reason));
  }

  private void tell(Occasion occasion) {
    // whoever is logged in may neither start a notice nor see the lead's mail address
    authority.run(() -> {
      final NoticeKind kind = occasion.kind();
      final NoticeContext context = contexts.of(occasion);
      if (context.onSite() != null && !context.onSite().allows(kind)) {
        return;
      }
      switch (kind) {
        case VISIT_AGREED, VISIT_MOVED -> invite(kind, context);
        case VISIT_CANCELLED -> post.send(kind, letters(invitations.cancel(context.onSite().visit())), context);
        // an answer to one person; what waits is for all who hear of it
        case REPLY_RECEIVED -> {
          final List<Letter> letters = recipients.whoReplied(context).stream()
              .map(person -> Letter.plain(Audience.OPERATOR, person)).toList();
          if (!letters.isEmpty()) {
            post.send(kind, Map.of(Audience.OPERATOR, letters), context);
          }
        }
        default -> tellAll(occasion, context);
      }
    });
  }

  private void tellAll(Occasion occasion, NoticeContext context) {
    final NoticeKind kind = occasion.kind();
    final int occurrence = book.next(context.number(), kind, context.now());
    kind.audiences().forEach(audience -> {
      if (audience == Audience.OPERATOR) {
        operators.tell(occasion, occurrence, context);
      } else {
        post.send(kind, occurrence, Map.of(audience, recipients.of(audience, context).stream()
            .map(person -> Letter.plain(audience, person)).toList()), context);
      }
    });
  }

  /** Whom the visit concerns no longer hears that it goes on without him; who knows all this already hears nothing. */
  private void invite(NoticeKind kind, NoticeContext context) {
    final Visit visit = context.onSite().visit();
    final Map<Audience, List<Recipient>> concerned = new EnumMap<>(Audience.class);
    kind.audiences().forEach(audience -> concerned.put(audience, recipients.of(audience, context)));
    post.send(NoticeKind.VISIT_CANCELLED, letters(invitations.withdraw(visit, concerned)), context);
    final Map<Audience, List<Letter>> letters = new EnumMap<>(Audience.class);
    concerned.forEach((audience, people) -> {
      final List<Letter> invited = invitations.invite(visit, audience, people).stream().map(Letter::with).toList();
      if (people.isEmpty() || !invited.isEmpty()) {
        letters.put(audience, invited);
      }
    });
    post.send(kind, letters, context);
    if (letters.containsKey(Audience.OPERATOR)) {
      calls.follow(List.of(new Section(kind, 1, context)));
    }
  }

  private static Map<Audience, List<Letter>> letters(List<Invitation> invitations) {
    return invitations.stream().map(Letter::with)
        .collect(groupingBy(Letter::audience, () -> new EnumMap<>(Audience.class), toList()));
  }
}
