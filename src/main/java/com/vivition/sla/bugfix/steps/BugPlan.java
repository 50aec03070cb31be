package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a bug asks: how urgent it is, when whose turn comes. */
@Component("bugPlan")
@UsableInModels
public class BugPlan {

  private static final Duration NOBODY_WAITS = Duration.ofDays(7);
  private static final int WAITED_FOR = 80;
  private static final int NOT_WAITED_FOR = 30;

  private final Bugs bugs;
  private final Incidents incidents;
  private final Clock clock;

  BugPlan(Bugs bugs, Incidents incidents, Clock clock) {
    this.bugs = bugs;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** When the first of the incidents that wait for it is due; in a week when none waits. */
  public Date due(DelegateExecution execution) {
    final Instant now = clock.instant();
    return Date.from(bugs.waiting(BugVars.BUG.get(execution)).stream().map(number -> incidents.clock(number).queueDue(now))
        .min(Comparator.naturalOrder()).orElse(now.plus(NOBODY_WAITS)));
  }

  /** The task's priority: high while an incident waits. */
  public int priority(DelegateExecution execution) {
    return bugs.waiting(BugVars.BUG.get(execution)).isEmpty() ? NOT_WAITED_FOR : WAITED_FOR;
  }

  /** When the next studio's turn comes. */
  public Date turnAt(DelegateExecution execution) {
    return FixVars.TURN_AT.get(execution);
  }
}
