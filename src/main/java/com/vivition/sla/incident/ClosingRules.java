package com.vivition.sla.incident;

import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.forms.FormRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Whoever closes an incident whose promise was broken says why (R9). */
@Component
class ClosingRules implements FormRule {

  private final Incidents incidents;
  private final Clock clock;

  ClosingRules(Incidents incidents, Clock clock) {
    this.incidents = incidents;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "close-incident";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final boolean breached = incidents.clock(RestoredRules.incident(scope)).breachedSince(Target.RESTORE, clock.instant()).isPresent();
    return breached && !submitted.containsKey("breachReason")
        ? List.of("The promise was broken: give the reason before closing.") : List.of();
  }
}
