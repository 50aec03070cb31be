package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A studio that was restored remotely comes with what was found and its cause, which may be "not found". */
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
