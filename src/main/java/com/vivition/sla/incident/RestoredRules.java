package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
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
    final SlaClock running = incidents.clock(incident(task));
    if (at.isAfter(clock.instant())) {
      return List.of("%s lies ahead. Leave the time open when the studio works again now.".formatted(Words.at(at)));
    }
    if (at.isBefore(running.facts().reportedAt())) {
      return List.of("%s is before the report of %s. Give a later time."
          .formatted(Words.at(at), Words.at(running.facts().reportedAt())));
    }
    return at.isBefore(clock.instant()) && !submitted.containsKey("evidence")
        ? List.of("Restored earlier than now needs evidence. Say how we know, or leave the time open.") : List.of();
  }

  /** The number of the incident that a task is about. */
  static String incident(VariableScope task) {
    return ((DelegateTask) task).getExecution().getProcessBusinessKey();
  }
}
