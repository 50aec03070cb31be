package com.vivition.sla.emergency;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.studio.StudioRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Who is ours has a studio, and said whether it stands still. */
@Component
class CallerSearchRules implements FormRule {

  private final StudioRegistry studios;

  CallerSearchRules(StudioRegistry studios) {
    this.studios = studios;
  }

  @Override
  public String form() {
    return "find-caller";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    if ("YES".equals(submitted.get("isOurs"))) {
      if (submitted.get("studio") == null) {
        problems.add("Give the studio, or say that the caller has none of ours.");
      } else {
        CallRules.unknown(studios, submitted.get("studio").toString()).ifPresent(problems::add);
      }
      if (submitted.get("standsStill") == null) {
        problems.add("Say whether the studio stands still.");
      }
    }
    return problems;
  }
}
