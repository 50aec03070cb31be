package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * A studio that was restored remotely comes with what was found and its cause, which may be "not found"; defective
 * hardware with the component to replace.
 */
@Component
class DiagnosisRules implements FormRule {

  private final RestoredRules restored;

  DiagnosisRules(RestoredRules restored) {
    this.restored = restored;
  }

  @Override
  public String form() {
    return "diagnose-remotely";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    if ("MORE_NEEDED".equals(submitted.get("outcome")) && "HARDWARE".equals(submitted.get("cause"))
        && !submitted.containsKey("component")) {
      return List.of("Choose the defective component. If you cannot tell, somebody has to go and look.");
    }
    if (!"WORKS_AGAIN".equals(submitted.get("outcome"))) {
      return List.of();
    }
    final List<String> problems = new ArrayList<>();
    if (!submitted.containsKey("findings")) {
      problems.add("Say what you found and did: the operator and the next engineer will ask.");
    }
    if (!submitted.containsKey("cause")) {
      problems.add("Choose the cause; \"Not found\" is one.");
    }
    problems.addAll(restored.problems(scope, submitted));
    return problems;
  }
}
