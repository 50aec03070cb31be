package com.vivition.sla.rota.duty;

import com.vivition.sla.incident.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows who is on duty and whether hours are open, by looking: rota and hours are data that anybody edits at any
 * time, and what was missed while no node was up is caught up with. Of several nodes one looks at a time.
 */
@Component
class ChangeOfDuty {

  private static final Logger log = LoggerFactory.getLogger(ChangeOfDuty.class);
  /** A pause may end by itself: so often all is looked at anew while people are on duty. */
  private static final int MINUTES = 10;

  private final Duty duty;
  private final DutyCalls calls;
  private final CallWatch watch;
  private final HandOvers handOvers;
  private final Incidents incidents;
  private final WaitingCallers callers;
  private final JdbcClient jdbc;
  private final TransactionTemplate locked;
  private final TransactionTemplate alone;
  private final Clock clock;
  /** What is still to be looked at: after a look, what unseen in it. */
  private final Set<String> unseen = new LinkedHashSet<>();

  ChangeOfDuty(Duty duty, DutyCalls calls, CallWatch watch, HandOvers handOvers,
      Incidents incidents, WaitingCallers callers, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.duty = duty;
    this.calls = calls;
    this.watch = watch;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.callers = callers;
    this.jdbc = jdbc;
    this.locked = new TransactionTemplate(transactions);
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Asks whoever leaves soon to hand over; after a change everybody sees what concerns him now, and nothing else. */
  synchronized void look() {
    locked.executeWithoutResult(lock -> {
      final String before = jdbc.sql("select state from duty_state where id = 1 for update").query(String.class)
          .single();
      handOver();
      final String now = duty.state(clock.instant()) + " | " + slot(clock.instant());
      if (!now.equals(before)) {
        unseen.clear();
        unseen.addAll(incidents.open());
        unseen.addAll(callers.numbers());
        jdbc.sql("update duty_state set state = ? where id = 1").param(now).update();
      }
      unseen.removeIf(this::follow);
    });
  }

  private void handOver() {
    try {
      alone.executeWithoutResult(asked -> handOvers.look());
    } catch (RuntimeException failure) {
      log.warn("Who leaves has not handed over; it is tried again", failure);
    }
  }

  private long slot(Instant now) {
    return duty.isNeeded(now) ? now.getEpochSecond() / (60 * MINUTES) : 0;
  }

  /** @return whether it went well; else this one is looked at again, and no other waits for it */
  private boolean follow(String number) {
    try {
      alone.executeWithoutResult(shown -> {
        endOthersDuty(number);
        watch.follow(number);
      });
      return true;
    } catch (RuntimeException failure) {
      log.warn("{} is not shown to who is on duty now, it is tried again", number, failure);
      return false;
    }
  }

  private void endOthersDuty(String number) {
    final Instant now = clock.instant();
    if (duty.isBusiness(now)) {
      calls.forget(number);
    } else if (duty.isNeeded(now)) {
      calls.endWhatIsOver(number).forEach(line -> watch.callAnew(number, line));
    }
  }
}
