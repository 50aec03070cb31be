package com.vivition.sla.problem;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.studio.Component;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Report the replacement: an incident of our own finding, which its engineer leads to the swap. */
@org.springframework.stereotype.Component
@UsableInModels
class ReportReplacement implements JavaDelegate {

  private final Problems problems;
  private final Places places;
  private final IncidentActions actions;

  ReportReplacement(Problems problems, Places places, IncidentActions actions) {
    this.problems = problems;
    this.places = places;
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Problem problem = problems.get(ProblemVars.PROBLEM.get(execution));
    final Decision decision = problem.latest().orElseThrow();
    final List<String> reported = new ArrayList<>();
    for (final Place place : places.of(problem, decision.component())) {
      final String part = places.component(place).map(Component::inWords).orElse(place.component());
      reported.add(actions.discoveredWorking(place.studio(),
          "Replace %s (%s)".formatted(place.component(), problem.number()),
          "%s fails again and again: %s. Decided to replace it: %s".formatted(part, problem.sign(), decision.reason()),
          "%s-%d-%d".formatted(problem.number(), decision.position(), reported.size())));
    }
    problems.remedied(problem.number(), reported);
  }
}
