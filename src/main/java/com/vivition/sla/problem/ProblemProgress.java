package com.vivition.sla.problem;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.UsableInModels;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a problem asks, and says as it goes on. */
@Component("problemProgress")
@UsableInModels
public class ProblemProgress {

  private static final Duration TO_DECIDE = Duration.ofHours(16);
  private static final Duration TO_TRAIN = Duration.ofHours(80);
  private static final int FIRST_TIME = 40;
  private static final int AGAIN = 60;

  private final Problems problems;
  private final ServiceHours hours;
  private final Clock clock;

  ProblemProgress(Problems problems, ServiceHours hours, Clock clock) {
    this.problems = problems;
    this.hours = hours;
    this.clock = clock;
  }

  /** By when the lead should decide: two working days. */
  public Date decideBy(DelegateExecution execution) {
    return inBusinessHours(TO_DECIDE);
  }

  /** By when the operators should be trained: ten working days. */
  public Date trainBy(DelegateExecution execution) {
    return inBusinessHours(TO_TRAIN);
  }

  /** The task's priority: higher when something was decided before. */
  public int priority(DelegateExecution execution) {
    return problem(execution).decisions().isEmpty() ? FIRST_TIME : AGAIN;
  }

  /** Until when it is watched. */
  public Date watchUntil(DelegateExecution execution) {
    return Date.from(problem(execution).watchUntil());
  }

  /** Whether everything that was decided last is carried out. */
  public boolean carriedOut(DelegateExecution execution) {
    return problems.isCarriedOut(ProblemVars.PROBLEM.get(execution));
  }

  /** The repeats stopped. */
  public void solved(DelegateExecution execution) {
    problems.solved(ProblemVars.PROBLEM.get(execution));
  }

  private Problem problem(DelegateExecution execution) {
    return problems.get(ProblemVars.PROBLEM.get(execution));
  }

  private Date inBusinessHours(Duration work) {
    return Date.from(hours.calendar(Hours.BUSINESS_HOURS).due(clock.instant(), work));
  }
}
