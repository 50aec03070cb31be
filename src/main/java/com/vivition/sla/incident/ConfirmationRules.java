package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Whoever writes down what the operator says has read what he wrote. */
@Component
class ConfirmationRules implements FormRule {

  private final Replies replies;

  ConfirmationRules(Replies replies) {
    this.replies = replies;
  }

  @Override
  public String form() {
    return "confirm-with-operator";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return WordsRead.problems(replies.unread(RestoredRules.incident(scope)), submitted);
  }
}
