package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Maintenance that is skipped is skipped for a reason. */
@Component
class DecisionRules implements FormRule {

  @Override
  public String form() {
    return "decide-on-maintenance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "SKIP".equals(submitted.get("decision")) && !submitted.containsKey("reason")
        ? List.of("Say why it is skipped: it comes back, and the next planner has to know.") : List.of();
  }
}
