package com.vivition.sla.emergency;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A call is recorded with what finds its caller, at a time that has come. */
@Component
class CallRules implements FormRule {

  private static final Duration OLDEST = Duration.ofDays(30);

  private final StudioRegistry studios;
  private final Clock clock;

  CallRules(StudioRegistry studios, Clock clock) {
    this.studios = studios;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "take-emergency-call";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    if (submitted.get("studio") != null) {
      unknown(studios, submitted.get("studio").toString()).ifPresent(problems::add);
    } else if (submitted.get("caller") == null) {
      problems.add("Give the number that calls, or ask for the studio.");
    }
    if (submitted.get("calledAt") != null) {
      final var calledAt = Answers.timeOf(submitted.get("calledAt").toString()).toInstant();
      if (calledAt.isAfter(clock.instant()) || calledAt.isBefore(clock.instant().minus(OLDEST))) {
        problems.add("A call is recorded when it has come, and within 30 days. Give its time, or leave it open for now.");
      }
    }
    return problems;
  }

  /** Why that names no studio, in the registry's words; empty when it does. */
  static Optional<String> unknown(StudioRegistry studios, String typed) {
    try {
      studios.resolve(typed);
      return Optional.empty();
    } catch (DomainProblem problem) {
      return Optional.of(problem.getMessage());
    }
  }
}
