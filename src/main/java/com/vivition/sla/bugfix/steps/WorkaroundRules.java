package com.vivition.sla.bugfix.steps;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A studio that works in spite of its bug works by something that others can do too. */
@Component
class WorkaroundRules implements FormRule {

  @Override
  public String form() {
    return "work-around-bug";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return "WORKS_AGAIN".equals(submitted.get("answer")) && !submitted.containsKey("workaround")
        ? List.of("Say how it works now: the next studio with this bug needs it.") : List.of();
  }
}
