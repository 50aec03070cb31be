package com.vivition.sla.disturbance.steps;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Answers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A service works again since now or earlier; each incident's own clock decides what that means for it (R4). */
@Component
class DisturbanceRepairRules implements FormRule {

  private final Clock clock;

  DisturbanceRepairRules(Clock clock) {
    this.clock = clock;
  }

  @Override
  public String form() {
    return "repair-disturbance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return submitted.containsKey("restoredAt")
        && Answers.timeOf(submitted.get("restoredAt").toString()).toInstant().isAfter(clock.instant())
        ? List.of("That time lies ahead. Record it when the service works.") : List.of();
  }
}
