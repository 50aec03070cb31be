package com.vivition.sla.disturbance.steps;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who dismisses a suspicion says why: the signs will not be looked at again. */
@Component
class DisturbanceConfirmationRules implements FormRule {

  @Override
  public String form() {
    return "confirm-disturbance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "NO".equals(submitted.get("isDisturbance")) && !submitted.containsKey("reason")
        ? List.of("Say why it is none: what points at it is not looked at again.") : List.of();
  }
}
