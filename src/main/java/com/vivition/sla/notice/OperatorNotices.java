package com.vivition.sla.notice;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Tells the operator what goes on, at once or later (R13): what waits goes as one mail that is written when it goes and
 * says what is true then. Each notice that waits has an instance of process "tell-operator"; whichever is first takes
 * the others along, and a row of {@link ToldNotices} is taken once.
 */
@Component
class OperatorNotices {

  private final ToldNotices told;
  private final NoticeTiming timing;
  private final NoticeContexts contexts;
  private final Recipients recipients;
  private final NoticePost post;
  private final OperatorCalls calls;
  private final PromisedWords words;
  private final Errands errands;
  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final Clock clock;

  OperatorNotices(ToldNotices told, NoticeTiming timing, NoticeContexts contexts, Recipients recipients,
      NoticePost post, OperatorCalls calls, PromisedWords words, Errands errands, RuntimeService runtime,
      OwnAuthority authority, Clock clock) {
    this.told = told;
    this.timing = timing;
    this.contexts = contexts;
    this.recipients = recipients;
    this.post = post;
    this.calls = calls;
    this.words = words;
    this.errands = errands;
    this.runtime = runtime;
    this.authority = authority;
    this.clock = clock;
  }

  /** Tells it when it may go; what waits goes along. */
  void tell(Occasion occasion, int occurrence, NoticeContext context) {
    final Instant now = clock.instant();
    final Instant goesAt = timing.goesAt(occasion.kind(), now,
        context.incident() == null || context.incident().ours() ? null : context.incident().reportedAt());
    final boolean waits = goesAt.isAfter(now);
    // one such word is enough
    if (!waits || !isWord(occasion)
        || told.waiting(occasion.incident()).stream().noneMatch(one -> isWord(one.occasion()))) {
      told.await(occasion, occurrence, now, goesAt);
      if (waits) {
        runtime.startProcessInstanceByKey(TellOperator.PROCESS, occasion.incident(), TellOperator.byMail(goesAt));
      } else {
        deliver(occasion.incident());
      }
    }
    if (isWord(occasion)) {
      words.putOff(occasion.incident(), goesAt);
    }
  }

  /** The word that is due, not what the engineer says himself. */
  private static boolean isWord(Occasion occasion) {
    return occasion.kind() == NoticeKind.WORD && occasion.reason() == null;
  }

  /** Has said by phone what was mailed, if it is still true and not too late. */
  void say(Occasion occasion) {
    authority.run(() -> {
      final NoticeContext context = contexts.of(occasion);
      if (!hasBegun(context.onSite(), context.now()) && holds(occasion.kind(), context)) {
        calls.follow(List.of(new Section(occasion.kind(), 1, context)));
      }
    });
  }

  /** Writes what waits for the operator of that incident or order, if anything does. */
  void deliver(String number) {
    authority.run(() -> {
      // before the rows that wait, in the order of whoever restores it: two that wait for each other would both fail
      errands.hold(number);
      final Instant now = clock.instant();
      final List<Told> taken = told.waiting(number).stream().filter(one -> told.take(one, now)).toList();
      final List<Section> sections = taken.stream()
          .map(one -> new Section(one.kind(), one.occurrence(), contexts.of(one.occasion()))).toList();
      final List<Integer> holding = IntStream.range(0, sections.size())
          .filter(i -> holds(sections.get(i).kind(), sections.get(i).context())).boxed().toList();
      final List<Integer> remain = StillTrue.of(holding.stream().map(sections::get)
          .map(one -> new StillTrue.Thing(one.kind(), one.context().reason() != null)).toList()).stream()
          .map(holding::get).toList();
      for (int i = 0; i < sections.size(); i++) {
        if (!remain.contains(i)) {
          told.overtaken(taken.get(i));
          post.noteOvertaken(sections.get(i).kind(), sections.get(i).context());
        }
      }
      if (!remain.isEmpty()) {
        write(remain.stream().map(sections::get).toList());
      }
    });
  }

  private void write(List<Section> sections) {
    final Section main = sections.stream()
        .min(Comparator.comparingInt((Section one) -> timing.of(one.kind()).importance())).orElseThrow();
    post.sendTogether(main, sections, recipients.of(Audience.OPERATOR, main.context()));
    calls.follow(sections);
  }

  private static boolean hasBegun(OnSite onSite, Instant now) {
    return onSite != null && onSite.isAgreed() && !onSite.visit().start().isAfter(now);
  }

  /** Whether it is true now. */
  private static boolean holds(NoticeKind kind, NoticeContext context) {
    if (context.onSite() != null && !context.onSite().allows(kind)) {
      return false;
    }
    final IncidentState state = context.incident() == null ? null : context.incident().state();
    return switch (kind) {
      case IN_DIAGNOSIS, IN_REPAIR, WORD -> state != IncidentState.RESTORED && !state.isOver();
      case PAUSED, RESUMED -> !state.isOver();
      case RESTORED -> context.clock().restoredAt().isPresent();
      case VISIT_REMINDER -> context.onSite().visit().start().isAfter(context.now());
      default -> true;
    };
  }
}
