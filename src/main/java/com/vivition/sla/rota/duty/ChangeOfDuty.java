package com.vivition.sla.rota.duty;

import com.vivition.sla.incident.Incidents;
import java.time.Clock;
import java.time.Instant;
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
  private final DutyProcesses processes;
  private final CallWatch watch;
  private final HandOvers handOvers;
  private final Incidents incidents;
  private final JdbcClient jdbc;
  private final TransactionTemplate locked;
  private final TransactionTemplate alone;
  private final Clock clock;

  ChangeOfDuty(Duty duty, DutyCalls calls, DutyProcesses processes, CallWatch watch, HandOvers handOvers,
      Incidents incidents, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.duty = duty;
    this.calls = calls;
    this.processes = processes;
    this.watch = watch;
    this.handOvers = handOvers;
    this.incidents = incidents;
    this.jdbc = jdbc;
    this.locked = new TransactionTemplate(transactions);
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Asks whoever leaves soon to hand over; after a change everybody sees what concerns him now, and nothing else. */
  void look() {
    locked.executeWithoutResult(lock -> {
      final String before = jdbc.sql("select state from duty_state where id = 1 for update").query(String.class)
          .single();
      handOver();
      final String duties = duty.state(clock.instant());
      final String now = duties + " | " + slot(clock.instant());
      if (!now.equals(before) && follow(!before.startsWith(duties + " | "))) {
        jdbc.sql("update duty_state set state = ? where id = 1").param(now).update();
      }
    });
  }

  private void handOver() {
    try {
      alone.executeWithoutResult(asked -> handOvers.look());
    } catch (RuntimeException failed) {
      log.warn("Who leaves has not handed over; it is tried again", failed);
    }
  }

  private long slot(Instant now) {
    return duty.isNeeded(now) ? now.getEpochSecond() / (60 * MINUTES) : 0;
  }

  /** @param changed who is on duty @return whether all went well; else it is looked at again */
  private boolean follow(boolean changed) {
    boolean well = true;
    for (final String incident : incidents.open()) {
      try {
        if (changed) {
          alone.executeWithoutResult(ended -> endOthersDuty(incident));
        }
        alone.executeWithoutResult(shown -> watch.follow(incident));
      } catch (RuntimeException failed) {
        well = false;
        log.warn("{} is not shown to who is on duty now, it is tried again", incident, failed);
      }
    }
    return well;
  }

  private void endOthersDuty(String incident) {
    final Instant now = clock.instant();
    if (duty.isBusiness(now)) {
      calls.forget(incident);
    } else if (duty.isNeeded(now)) {
      calls.onlyOf(incident, duty.everybody(now));
    }
    if (calls.latest(incident).isEmpty()) {
      // whoever is called now is another
      processes.over(incident);
    }
  }
}
