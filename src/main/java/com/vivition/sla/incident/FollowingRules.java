package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A studio that works before anybody came works since now, or since earlier with evidence. */
@Component
class FollowingRules implements FormRule {

  private final RestoredRules restored;

  FollowingRules(RestoredRules restored) {
    this.restored = restored;
  }

  @Override
  public String form() {
    return "follow-repair";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "WORKS_AGAIN".equals(submitted.get("decision")) ? restored.problems(scope, submitted) : List.of();
  }
}
