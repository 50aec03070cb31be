package com.vivition.sla.incident;

import com.vivition.sla.agreement.ClockEvent;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.ActorNames;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is asked of an incident, or shows what it would do: then everything is done, by the same rules, in a
 * transaction that is rolled back, so that a preview cannot differ from the act. What leaves the application does so
 * after a commit, and there is none.
 */
@Component
class Acts {

  private final Incidents incidents;
  private final IncidentDesk desk;
  private final IncidentDocuments documents;
  private final ActorNames names;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Acts(Incidents incidents, IncidentDesk desk, IncidentDocuments documents, ActorNames names,
      PlatformTransactionManager transactions, Clock clock) {
    this.incidents = incidents;
    this.desk = desk;
    this.documents = documents;
    this.names = names;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * The incident after the act, or as it would be; refusals are the act's own.
   *
   * @throws ChangedMeanwhile when the question rests on an older version
   * @throws UnknownIncident  when there is none of that number
   */
  ActDocument act(String number, Asked asked, Runnable act) {
    return act(number, null, asked, silent(act));
  }

  /** As above. @param act answers the remark about it; null: none */
  ActDocument remarked(String number, Asked asked, Supplier<String> act) {
    return act(number, null, asked, act);
  }

  /** As above, where a second one goes on instead. */
  ActDocument act(String number, String survivor, Asked asked, Runnable act) {
    return act(number, survivor, asked, silent(act));
  }

  private ActDocument act(String number, String survivor, Asked asked, Supplier<String> act) {
    return transaction.execute(status -> {
      if (asked.onlyShown()) {
        status.setRollbackOnly();
      }
      // in the order of all who hold two: nobody waits forever
      Stream.of(number, Objects.requireNonNullElse(survivor, number)).sorted().distinct().forEach(desk::hold);
      requireSeen(number, asked.seen());
      if (survivor != null) {
        requireSeen(survivor, asked.survivorSeen());
      }
      final Standing before = standing(number);
      final Standing survived = survivor == null ? null : standing(survivor);
      final String remark = act.get();
      return new ActDocument(documents.of(number), before, standing(number),
          survivor == null ? null : new ActDocument.Survivor(survivor, survived, standing(survivor)), remark);
    });
  }

  private static Supplier<String> silent(Runnable act) {
    return () -> {
      act.run();
      return null;
    };
  }

  private void requireSeen(String number, Integer seen) {
    final List<ClockEvent> history = incidents.clock(number).history();
    if (seen != null && seen != history.size()) {
      final ClockEvent latest = history.get(history.size() - 1);
      throw new ChangedMeanwhile(
          "%s: %s %s (%s)".formatted(number, names.of(latest.by()), Words.done(latest), Words.at(latest.recordedAt())));
    }
  }

  private Standing standing(String number) {
    final SlaClock its = incidents.clock(number);
    return Standing.of(incidents.get(number), its, clock.instant());
  }
}
