package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.studio.StudioRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Triage names a studio that exists, and answers who only asked; impact and urgency may stay open, high when in doubt (R7). */
@Component
class TriageRules implements FormRule {

  private final StudioRegistry studios;

  TriageRules(StudioRegistry studios) {
    this.studios = studios;
  }

  @Override
  public String form() {
    return "triage";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    ReportRules.unknown(studios, submitted).ifPresent(problems::add);
    if ("NO".equals(submitted.get("isIncident")) && !submitted.containsKey("note")) {
      problems.add("Write the answer to the question or request as the note: the operator gets it.");
    }
    return problems;
  }
}
