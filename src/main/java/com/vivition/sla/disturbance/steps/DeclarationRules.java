package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A service is down once: what is known of it already has its process. */
@Component
class DeclarationRules implements FormRule {

  private final Disturbances disturbances;

  DeclarationRules(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @Override
  public String form() {
    return "declare-disturbance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return disturbances.openOf(submitted.get("service").toString().strip())
        .map(open -> List.of("%s is %s already. Work on its task instead.".formatted(
            open.inWords(), open.state().inWords())))
        .orElse(List.of());
  }
}
