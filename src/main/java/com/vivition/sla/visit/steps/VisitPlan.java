package com.vivition.sla.visit.steps;

import com.vivition.sla.agreement.Priority;
import com.vivition.sla.engine.Decisions;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a visit asks: who goes when, how long to wait for an answer. */
@Component("visitPlan")
@UsableInModels
public class VisitPlan {

  private static final Duration REMINDER = Duration.ofHours(1);
  private static final String TABLE = "visit-patience";

  private final Visits visits;
  private final Errands errands;
  private final Decisions decisions;
  private final ModelTimers timers;
  private final Clock clock;

  VisitPlan(Visits visits, Errands errands, Decisions decisions, ModelTimers timers, Clock clock) {
    this.visits = visits;
    this.errands = errands;
    this.decisions = decisions;
    this.timers = timers;
    this.clock = clock;
  }

  /** The id of the technician who goes there, his user's too. */
  public String technician(DelegateExecution execution) {
    return visit(execution).technician();
  }

  /** When the work begins. */
  public Date start(DelegateExecution execution) {
    return Date.from(visit(execution).start());
  }

  /** By when the operator should have answered before somebody calls him. */
  public Date answerBy(DelegateExecution execution) {
    return Date.from(clock.instant().plus(minutes(execution, "answerWithin")));
  }

  /** When to call again somebody who did not pick up. */
  public Date callAgainAt(DelegateExecution execution) {
    return Date.from(clock.instant().plus(minutes(execution, "callAgainAfter")));
  }

  /** Sets the reminder to an hour before the visit; there is none when that has passed. */
  void armReminder(DelegateExecution execution) {
    final Instant at = visit(execution).start().minus(REMINDER);
    timers.arm(execution.getProcessInstanceId(), "reminder-due", at.isAfter(clock.instant()) ? at : null);
  }

  private Visit visit(DelegateExecution execution) {
    return visits.get(VisitVars.VISIT.get(execution));
  }

  private Duration minutes(DelegateExecution execution, String output) {
    final Priority urgency = errands.get(execution.getProcessBusinessKey()).priority();
    final String priority = urgency == null ? "NONE" : urgency.name();
    return decisions.row(TABLE, Map.of("priority", priority)).map(row -> Duration.ofMinutes(((Number) row.get(output)).longValue()))
        .orElseThrow(() -> new IllegalStateException("The table %s has no row for %s".formatted(TABLE, priority)));
  }
}
