package com.vivition.sla.incident;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.studio.StudioRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Triage names a studio that exists, and answers who only asked; impact and urgency may stay open, high when in doubt (R7). */
@Component
class TriageRules implements FormRule {

  private final StudioRegistry studios;
  private final Incidents incidents;

  TriageRules(StudioRegistry studios, Incidents incidents) {
    this.studios = studios;
    this.incidents = incidents;
  }

  @Override
  public String form() {
    return "triage";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    ReportRules.unknown(studios, submitted).or(() -> outdated(scope, submitted)).ifPresent(problems::add);
    if ("NO".equals(submitted.get("isIncident")) && !submitted.containsKey("note")) {
      problems.add("Write the answer to the question or request as the note: the operator gets it.");
    }
    return problems;
  }

  private Optional<String> outdated(VariableScope scope, Map<String, Object> submitted) {
    final String studio = incidents.get(RestoredRules.incident(scope)).studio();
    final String named = studios.resolve(submitted.get("studio").toString()).id();
    return StudioShown.outdated(named, studio, scope::getVariable) ? Optional.of(
        "Meanwhile it was corrected: it is about %1$s, not %2$s. Write %1$s here; if it is %2$s after all, correct it so first."
            .formatted(studio, named)) : Optional.empty();
  }
}
