package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceState;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Words;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Nobody waits for the end of what is over: a studio that fails still has another cause, or the service fails anew. */
@Component
class ChosenDisturbanceRules implements FormRule {

  private static final String DISTURBANCE = "disturbance";

  private final Disturbances disturbances;

  ChosenDisturbanceRules(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @Override
  public String form() {
    return "diagnose-remotely";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    if (!Cause.ONLINE_SERVICE.name().equals(submitted.get("cause")) || !submitted.containsKey(DISTURBANCE)) {
      return List.of();
    }
    final Disturbance chosen = disturbances.get(submitted.get(DISTURBANCE).toString());
    return chosen.state() == DisturbanceState.RESTORED
        ? List.of("The service of %s works again since %s. Diagnose the studio again.".formatted(
            chosen.inWords(), Words.at(chosen.restoredAt()))) : List.of();
  }
}
