package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The version of a release is one that the studios' agents can know, and not withdrawn. */
@Component
class ReleaseRules implements FormRule {

  private final RollOuts rollOuts;

  ReleaseRules(RollOuts rollOuts) {
    this.rollOuts = rollOuts;
  }

  @Override
  public String form() {
    return "release-fix";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return submitted.get("version") instanceof String version ? rollOuts.refusal(version.strip()).stream().toList()
        : List.of();
  }
}
