package com.vivition.sla.incident;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask of the clock: who is on it, when it is due, whether it may start. */
@Component("queue")
@UsableInModels
public class WorkQueue {

  private static final Duration WORKING_DAY = Duration.ofHours(8);

  private final Incidents incidents;
  private final IncidentTable table;
  private final ServiceHours hours;
  private final Clock clock;
  private final List<OtherWork> others;

  WorkQueue(Incidents incidents, IncidentTable table, ServiceHours hours, Clock clock, List<OtherWork> others) {
    this.incidents = incidents;
    this.table = table;
    this.hours = hours;
    this.clock = clock;
    this.others = others;
  }

  /** User id of the engineer who is on it; null: anybody of the team. */
  public String engineer(DelegateExecution execution) {
    return other(execution).isPresent() ? null : incidents.of(execution).engineer();
  }

  /** RESTORE's due time, which orders the queue; without a target our own aim (R3). Other work says when it is due. */
  public Date dueDate(DelegateExecution execution) {
    return Date.from(other(execution).map(Work::due)
        .orElseGet(() -> incidents.clock(execution.getProcessBusinessKey()).queueDue(clock.instant())));
  }

  /** The task's priority: 90, 50 or 20; 20 also where nothing waits. */
  public int priority(DelegateExecution execution) {
    return priority(other(execution).map(work -> Optional.ofNullable(work.priority()).orElse(Priority.LOW))
        .orElseGet(() -> incidents.of(execution).priority()));
  }

  private Optional<Work> other(DelegateExecution execution) {
    final String number = execution.getProcessBusinessKey();
    return others.stream().filter(work -> work.has(number)).findFirst().map(work -> work.get(number));
  }

  static int priority(Priority priority) {
    return switch (priority) {
      case HIGH -> 90;
      case MEDIUM -> 50;
      case LOW -> 20;
    };
  }

  /** Whether the clock runs: the channel is or was open to the report (R5). */
  public boolean open(DelegateExecution execution) {
    return !opening(execution).toInstant().isAfter(clock.instant());
  }

  /** When the clock starts (R5). */
  public Date opening(DelegateExecution execution) {
    return Date.from(incidents.clock(execution.getProcessBusinessKey()).startsAt());
  }

  /** Whether triage was completed before. */
  public boolean triaged(DelegateExecution execution) {
    return incidents.clock(execution.getProcessBusinessKey()).addressedAt().isPresent();
  }

  /** Whether nobody need wait for the customer or go there any more: the studio works again, or it is over. */
  public boolean settled(DelegateExecution execution) {
    final SlaClock its = incidents.clock(execution.getProcessBusinessKey());
    return its.restoredAt().isPresent() || its.closed().isPresent();
  }

  /** Whether two attempts to reach the operator got no answer (R4). */
  public boolean triedTwice(DelegateExecution execution) {
    return table.attempts(execution.getProcessBusinessKey()) >= 2;
  }

  /**
   * One working day after the studio was restored: then it closes as unconfirmed if the operator was tried twice (R4);
   * if he was not, another working day passes.
   */
  public Date unconfirmed(DelegateExecution execution) {
    final Instant now = clock.instant();
    final ServiceCalendar office = hours.calendar(Hours.BUSINESS_HOURS);
    final Instant restored = incidents.clock(execution.getProcessBusinessKey()).restoredAt().orElse(now);
    final Instant over = office.due(restored, WORKING_DAY);
    return Date.from(over.isAfter(now) || triedTwice(execution) ? over : office.due(now, WORKING_DAY));
  }

  /** When to ask whether we still wait for the customer (R8). */
  public Date pauseReview(DelegateExecution execution) {
    final Instant now = clock.instant();
    return Date.from(incidents.clock(execution.getProcessBusinessKey()).pausedAt(now)
        .map(pause -> pause.reviewAt() == null || !pause.reviewAt().isAfter(now) ? null : pause.reviewAt())
        .orElseGet(() -> hours.calendar(Hours.BUSINESS_HOURS).due(now, WORKING_DAY)));
  }
}
