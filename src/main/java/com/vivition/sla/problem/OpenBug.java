package com.vivition.sla.problem;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.bugfix.steps.BugProcess;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Open a bug: that of the incidents when they have one that is not over, else a new one. It has its process. */
@org.springframework.stereotype.Component
@UsableInModels
class OpenBug implements JavaDelegate {

  private final Problems problems;
  private final Places places;
  private final Bugs bugs;
  private final BugProcess process;
  private final CurrentUser user;

  OpenBug(Problems problems, Places places, Bugs bugs, BugProcess process, CurrentUser user) {
    this.problems = problems;
    this.places = places;
    this.bugs = bugs;
    this.process = process;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Problem problem = problems.get(ProblemVars.PROBLEM.get(execution));
    final List<String> incidents = problem.incidents().stream().map(Occurrence::incident).toList();
    final String bug = incidents.stream().flatMap(incident -> bugs.of(incident).stream())
        .filter(known -> !known.state().isOver()).map(Bug::number).findFirst()
        .orElseGet(() -> bugs.open(found(problem, problem.latest().orElseThrow()), null, user.id()).number());
    incidents.stream().filter(incident -> bugs.linkOf(incident).isEmpty())
        .forEach(incident -> bugs.link(bug, incident, false, user.id()));
    process.begin(bug);
    problems.remedied(problem.number(), List.of(bug));
  }

  private NewBug found(Problem problem, Decision decision) {
    final String text = Stream.of(decision.bugText(), problem.number() + ": " + problem.sign())
        .filter(one -> one != null).reduce((one, other) -> one + "\n" + other).orElseThrow();
    if (problem.subject() instanceof Subject.OfModel of) {
      return new NewBug(decision.bugTitle(), text, of.type(), of.make(), of.model(), null);
    }
    return component(problem, decision).map(part -> NewBug.in(part, decision.bugTitle(), text))
        .orElseGet(() -> new NewBug(decision.bugTitle(), text, ComponentType.STUDIO_SOFTWARE, null, null, null));
  }

  // software is the studio's own, unless a component was chosen
  private Optional<Component> component(Problem problem, Decision decision) {
    return places.of(problem, decision.component()).stream()
        .flatMap(place -> places.component(place).stream()).findFirst()
        .or(() -> places.choices(problem).stream()
            .filter(part -> part.type() == ComponentType.STUDIO_SOFTWARE).findFirst());
  }
}
