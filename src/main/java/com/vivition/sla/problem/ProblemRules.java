package com.vivition.sla.problem;

import com.vivition.sla.engine.forms.FormRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A decision names all that its action needs. */
@Component
class ProblemRules implements FormRule {

  private final Problems problems;
  private final Places places;

  ProblemRules(Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
  }

  @Override
  public String form() {
    return "decide-on-problem";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final Problem problem = problems.get(ProblemVars.PROBLEM.get(scope));
    final List<Place> where = places.of(problem, (String) submitted.get("component"));
    final List<String> wrong = new ArrayList<>();
    switch (ProblemAction.valueOf((String) submitted.get("action"))) {
      case MAINTENANCE -> {
        if (where.isEmpty()) {
          wrong.add("Choose the component to maintain.");
        } else if (places.maintained(where).isEmpty()) {
          wrong.add("No maintenance plan fits it: choose another component, or another action.");
        }
      }
      case REPLACE -> {
        if (where.isEmpty()) {
          wrong.add("Choose the component to replace.");
        }
      }
      case BUG -> {
        if (!submitted.containsKey("bugTitle")) {
          wrong.add("Give the bug a title that developers recognise.");
        }
      }
      case TRAINING, ACCEPT -> { }
    }
    return wrong;
  }
}
