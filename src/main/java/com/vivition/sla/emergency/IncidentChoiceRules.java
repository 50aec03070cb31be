package com.vivition.sla.emergency;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Incident;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A call is about a report that is still open. */
@Component
class IncidentChoiceRules implements FormRule {

  /** None of those that are open. */
  static final String NEW = "NEW";

  private final EmergencyCalls calls;

  IncidentChoiceRules(EmergencyCalls calls) {
    this.calls = calls;
  }

  @Override
  public String form() {
    return "choose-incident";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final String chosen = submitted.get("chosen").toString();
    final boolean open = chosen.equals(NEW) || calls.openReports(calls.get(CallVars.CALL.get(scope))).stream()
        .map(Incident::number).anyMatch(chosen::equals);
    return open ? List.of()
        : List.of("%s is over or works again by now. Choose another one, or a new one.".formatted(chosen));
  }
}
