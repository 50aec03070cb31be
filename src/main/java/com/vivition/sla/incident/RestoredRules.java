package com.vivition.sla.incident;

import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.engine.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** When a studio may be said to have worked again: now, or earlier with evidence, but not before the report (R4). */
@Component
class RestoredRules {

  private final Incidents incidents;
  private final Clock clock;

  RestoredRules(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  /** What is wrong about the fields restoredAt and evidence of a task's form. */
  List<String> problems(VariableScope task, Map<String, Object> submitted) {
    if (!submitted.containsKey("restoredAt")) {
      return List.of();
    }
    final Instant at = Answers.timeOf(submitted.get("restoredAt").toString()).toInstant();
    final Object evidence = submitted.get("evidence");
    try {
      incidents.clock(incident(task)).stopped(at, evidence == null ? null : evidence.toString(), clock.instant(),
          CurrentUser.APPLICATION);
      return List.of();
    } catch (ClockRefused refused) {
      return List.of(refused.getMessage());
    }
  }

  /** The number of the incident that a task is about. */
  static String incident(VariableScope task) {
    return ((DelegateTask) task).getExecution().getProcessBusinessKey();
  }
}
