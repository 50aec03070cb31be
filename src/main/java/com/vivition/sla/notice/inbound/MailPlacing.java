package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.ProcessVariable;
import com.vivition.sla.notice.Receipt;
import com.vivition.sla.notice.Receipts;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Gives a mail to a person who places it, and tells its sender so. */
@Component
class MailPlacing {

  /** The mail's id; the business key too. */
  static final ProcessVariable<String> MAIL = new ProcessVariable<>("mail", String.class);

  private static final Duration ONE_ANSWER = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);
  /** Who writes to us in thousands of names gets no thousands of answers. */
  private static final int MOST_ANSWERS_AN_HOUR = 100;

  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final MailRows rows;
  private final Receipts receipts;
  private final StudioRegistry studios;
  private final Clock clock;

  MailPlacing(RuntimeService runtime, OwnAuthority authority, MailRows rows, Receipts receipts, StudioRegistry studios,
      Clock clock) {
    this.runtime = runtime;
    this.authority = authority;
    this.rows = rows;
    this.receipts = receipts;
    this.studios = studios;
    this.clock = clock;
  }

  void begin(MailRow row, MailIn mail) {
    authority.run(() -> runtime.createMessageCorrelation("MailNotPlaced").processInstanceBusinessKey(row.id())
        .setVariable(MAIL.name(), row.id()).correlateStartMessage());
    final Instant now = clock.instant();
    if (row.reason().isAnswered() && mail.isAnswerable() && rows.answersTo(mail.from(), now.minus(ONE_ANSWER)) == 0
        && rows.answers(now.minus(HOUR)) < MOST_ANSWERS_AN_HOUR) {
      authority.run(() -> receipts.send(receipt(row, mail)));
      rows.answered(row.id(), now);
    }
  }

  private Receipt receipt(MailRow row, MailIn mail) {
    final var his = studios.worksWith(mail.from());
    final List<Language> languages = his.stream().flatMap(studio -> studios.operators(studio.id()).stream())
        .filter(operator -> mail.from().equals(operator.mail())).map(Operator::language).filter(Objects::nonNull)
        .findFirst().or(() -> his.stream().findFirst().map(studio -> studios.customerOf(studio.id()).language()))
        .map(List::of).orElse(List.of(Language.NL, Language.EN));
    // a stranger's words are not sent on: whose address stands there need not have written them
    final boolean known = !his.isEmpty();
    return new Receipt(row.id(), mail.from(), known ? mail.fromName() : null, known ? mail.subject() : "",
        mail.messageId(), languages, row.kind() == MailKind.TOO_LARGE, row.kind() == MailKind.UNREADABLE,
        row.reason() == Reason.ABOUT_ORDER || row.reason() == Reason.FAILED,
        his.stream().map(Studio::id).toList(), row.receivedAt());
  }
}
