package com.vivition.sla.incident;

import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.forms.FormRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Whoever closes an incident whose promise was broken says why (R9), and has read all that its customer said. */
@Component
class ClosingRules implements FormRule {

  private final Incidents incidents;
  private final Replies replies;
  private final Clock clock;

  ClosingRules(Incidents incidents, Replies replies, Clock clock) {
    this.incidents = incidents;
    this.replies = replies;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "close-incident";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final String number = RestoredRules.incident(scope);
    final List<String> problems = new ArrayList<>();
    if (incidents.clock(number).breachedSince(Target.RESTORE, clock.instant()).isPresent()
        && !submitted.containsKey("breachReason")) {
      problems.add("The promise was broken: give the reason before closing.");
    }
    if (!replies.unread(number).isEmpty()) {
      problems.add("The customer has replied meanwhile: complete the task \"Read the reply\" first.");
    }
    return problems;
  }
}
