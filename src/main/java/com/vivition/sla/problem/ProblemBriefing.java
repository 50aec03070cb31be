package com.vivition.sla.problem;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.StudioRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the problem on its tasks: the incidents, what was tried before, whom to train. Local to the
 * task, written for display and never read back.
 */
@Component
@UsableInModels
class ProblemBriefing implements TaskListener {

  private static final int SHOWN = 50;
  private static final int LONGEST_BUG_TITLE = 200;

  private final Problems problems;
  private final Remedies remedies;
  private final Places places;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final TaskService tasks;
  private final OwnAuthority authority;

  ProblemBriefing(Problems problems, Remedies remedies, Places places, Incidents incidents, StudioRegistry studios,
      TaskService tasks, OwnAuthority authority) {
    this.problems = problems;
    this.remedies = remedies;
    this.places = places;
    this.incidents = incidents;
    this.studios = studios;
    this.tasks = tasks;
    this.authority = authority;
  }

  @Override
  public void notify(DelegateTask task) {
    final Problem problem = problems.get(ProblemVars.PROBLEM.get(task));
    task.setVariablesLocal(fields(task.getTaskDefinitionKey(), problem));
    task.setVariablesLocal(shown(problem));
    task.setName("%s · %s".formatted(task.getName(), problem.number()));
  }

  /** Writes it anew on its open tasks: there is one more incident. */
  void refresh(String number) {
    authority.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list()
        .forEach(task -> tasks.setVariablesLocal(task.getId(), shown(problems.get(number)))));
  }

  private static Map<String, Object> fields(String form, Problem problem) {
    final Map<String, Object> fields = new HashMap<>();
    if (form.equals("decide-on-problem")) {
      fields.put("action", null);
      fields.put("reason", null);
      fields.put("component", problem.subject() instanceof Subject.OfComponent of ? of.component() : null);
      fields.put("bugTitle", problem.title().substring(0, Math.min(LONGEST_BUG_TITLE, problem.title().length())));
      fields.put("bugText", null);
    } else {
      fields.put("trained", null);
      fields.put("whom", null);
    }
    return fields;
  }

  private Map<String, Object> shown(Problem problem) {
    return Map.of(
        "number", problem.number(),
        "studio", studios(problem).limit(3).collect(Collectors.joining(", ")),
        "summary", problem.title(),
        "due", sign(problem),
        "components", json(places.choices(problem).stream()
            .map(part -> Map.of("value", part.id(), "label", part.inWords())).toList()),
        "briefing", json(Map.of("text", head(problem), "history", history(problem), "operators", operators(problem),
            "model", problem.subject() instanceof Subject.OfModel, "incidents", problem.incidents().stream()
                .sorted((one, other) -> other.reportedAt().compareTo(one.reportedAt())).limit(SHOWN)
                .map(one -> row(incidents.get(one.incident()))).toList())));
  }

  private static String sign(Problem problem) {
    return problem.decisions().isEmpty() ? problem.sign() : "%d incidents by now".formatted(problem.incidents().size());
  }

  private static String head(Problem problem) {
    return """
        ### %s · %s
        | | |
        |---|---|
        | **Raised** | %s: %s |
        | **Incidents** | %d by now |
        | **Advised** | %s |
        """.formatted(problem.number(), Markdown.line(problem.title()), Markdown.line(Words.at(problem.raisedAt())),
        problem.sign(), problem.incidents().size(), problem.suggestion().label());
  }

  /** What was decided before; empty the first time. */
  private String history(Problem problem) {
    return problem.decisions().stream().map(this::inWords).collect(Collectors.joining("\n"));
  }

  private String inWords(Decision decision) {
    final String came = decision.remedies().stream().limit(SHOWN).map(remedies::inWords).map(Markdown::line)
        .collect(Collectors.joining(", "));
    return "- **%s**, %s, %s: %s%s%s".formatted(decision.action().label(),
        Markdown.line(Words.at(decision.decidedAt())), Markdown.line(decision.decidedBy()), Markdown.line(decision.reason()), came.isEmpty() ? "" : " → " + came,
        decision.done() == null ? "" : " → trained: " + Markdown.line(decision.done()));
  }

  private static Map<String, String> row(Incident incident) {
    return Map.of(
        "incident", "%s, %s".formatted(incident.number(), Words.at(incident.reportedAt())),
        "where", incident.component() == null ? incident.studio() : incident.studio() + ", " + incident.component(),
        "cause", incident.cause() == null ? "" : incident.cause().label(),
        "solution", incident.solution() == null ? "" : incident.solution());
  }

  /** Who works where it happened. */
  private String operators(Problem problem) {
    return studios(problem).limit(SHOWN).map(studio -> "- **%s**: %s".formatted(Markdown.line(studio),
        studios.operators(studio).stream().map(ProblemBriefing::reached).collect(Collectors.joining(" · "))))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> studios(Problem problem) {
    return problem.incidents().stream().map(Occurrence::studio).distinct();
  }

  private static String reached(Operator operator) {
    return Markdown.line(operator.name()) + (operator.phone() == null ? "" : " " + Markdown.phone(operator.phone()));
  }

  private static JsonValue json(Object value) {
    return SpinValues.jsonValue(Spin.JSON(value)).create();
  }
}
