package com.vivition.sla.problem;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the tasks of an incident show of the problems that it may belong to. */
@Component
class ProblemTaskBriefing implements TaskBriefing {

  private final Problems problems;

  ProblemTaskBriefing(Problems problems) {
    this.problems = problems;
  }

  @Override
  public Set<String> alsoOn() {
    return Set.of("triage", "diagnose-remotely");
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    return Map.of("repeats", Map.of("text", problems.concerning(incident.studio()).stream()
        .map(ProblemTaskBriefing::inWords).collect(Collectors.joining("\n"))));
  }

  private static String inWords(Problem problem) {
    return "- **%s** %s: %d incidents. %s".formatted(problem.number(), Markdown.line(problem.title()),
        problem.incidents().size(), problem.latest().map(decision -> "Decided: %s. %s".formatted(
            decision.action().label(), Markdown.line(decision.reason()))).orElse("Nothing is decided yet."));
  }
}
