package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A studio that was restored together with its customer works since now, or since earlier with evidence. */
@Component
class HelpRules implements FormRule {

  private final RestoredRules restored;

  HelpRules(RestoredRules restored) {
    this.restored = restored;
  }

  @Override
  public String form() {
    return "help-customer";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "YES".equals(submitted.get("worksAgain")) ? restored.problems(scope, submitted) : List.of();
  }
}
