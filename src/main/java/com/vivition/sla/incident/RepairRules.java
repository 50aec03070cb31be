package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A studio that was restored by hand works since now, or since earlier with evidence. */
@Component
class RepairRules implements FormRule {

  private final RestoredRules restored;

  RepairRules(RestoredRules restored) {
    this.restored = restored;
  }

  @Override
  public String form() {
    return "restore-by-hand";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "YES".equals(submitted.get("worksAgain")) ? restored.problems(scope, submitted) : List.of();
  }
}
