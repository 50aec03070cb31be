package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceLink;
import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the disturbance on its tasks: its signs, the incidents that wait. Local to the task, written
 * for display and never read back.
 */
@Component
@UsableInModels
class DisturbanceBriefing implements TaskListener {

  private static final int SHOWN = 60;
  private static final String LIST = "except";
  private static final Map<String, List<String>> FIELDS = Map.of(
      "confirm-disturbance", List.of("isDisturbance", "gather", "reason"),
      "diagnose-disturbance", List.of("findings", "gather", "wordNl", "wordEn"),
      "repair-disturbance",
      List.of("worksAgain", "wordNl", "wordEn", "solution", "restoredAt", "evidence", LIST));

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final Clock clock;

  DisturbanceBriefing(Disturbances disturbances, Incidents incidents, StudioRegistry studios, TaskService tasks,
      OwnAuthority authority, Clock clock) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.studios = studios;
    this.tasks = tasks;
    this.authority = authority;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = DisturbanceVars.DISTURBANCE.get(task);
    final Map<String, Object> empty = new HashMap<>();
    FIELDS.get(task.getTaskDefinitionKey()).forEach(field -> empty.put(field, null));
    if (empty.containsKey(LIST)) {
      // Tasklist sends an answer in the type that the variable had
      empty.put(LIST, SpinValues.jsonValue("[]").create());
    }
    task.setVariablesLocal(empty);
    task.setVariablesLocal(shown(number, task.getTaskDefinitionKey()));
    task.setName("%s · %s".formatted(task.getName(), disturbances.get(number).service()));
  }

  /** Its open tasks show what is known by now. */
  void refresh(String number) {
    authority.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list()
        .forEach(task -> tasks.setVariablesLocal(task.getId(), shown(number, task.getTaskDefinitionKey()))));
  }

  private Map<String, Object> shown(String number, String form) {
    final Disturbance one = disturbances.get(number);
    final List<DisturbanceLink> waiting = disturbances.linked(number).stream().filter(DisturbanceLink::waits).toList();
    final Map<String, Object> shown = new HashMap<>();
    shown.put("number", number);
    shown.put("studio", one.service());
    shown.put("summary", one.summary());
    shown.put("due", waiting.size() == 1 ? "1 studio waits" : waiting.size() + " studios wait");
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of(
        "text", head(one, waiting.size()),
        "signs", "repair-disturbance".equals(form) ? "" : signs(one),
        "incidents", "confirm-disturbance".equals(form) ? "" : waiting(waiting)))).create());
    if (FIELDS.get(form).contains(LIST)) {
      shown.put("incidents", SpinValues.jsonValue(Spin.JSON(waiting.stream().map(this::choice).toList())).create());
    }
    return shown;
  }

  private static String head(Disturbance one, int waiting) {
    return """
        ### %s · %s
        %s
        | | |
        |---|---|
        | **State** | %s since %s, by %s |
        | **Incidents** | %d wait for it, each with its own clock |
        %s%s""".formatted(one.number(), Markdown.line(one.service()), Markdown.text(one.summary()),
        one.state().inWords(), Words.at(one.since()), Markdown.line(one.source()), waiting,
        one.findings() == null ? "" : "| **Found** | %s |\n".formatted(Markdown.line(one.findings())),
        one.wordEn() == null ? "" : "| **Last word to all** | %s |\n".formatted(Markdown.line(one.wordEn())));
  }

  private String signs(Disturbance one) {
    final List<String> found = disturbances.suspectedStudios(one.number());
    final String lines = disturbances.candidates(one.number()).stream().limit(SHOWN).map(this::line)
        .collect(Collectors.joining("\n"));
    return (found.isEmpty() ? "" : "The sweep found %d studios without it: %s.\n\n".formatted(found.size(),
        Markdown.line(String.join(", ", found)))) + (lines.isEmpty() ? "No open incident points at it." : lines);
  }

  private String waiting(List<DisturbanceLink> links) {
    return links.isEmpty() ? "None waits for it."
        : links.stream().limit(SHOWN).map(link -> line(link.incident())).collect(Collectors.joining("\n"));
  }

  private String line(String number) {
    final Incident incident = incidents.get(number);
    return "- **%s**, %s: %s *%s*".formatted(number, Markdown.line(studios.get(incident.studio()).name()),
        Markdown.line(incident.summary()), Words.dueTime(incidents.clock(number), clock.instant()));
  }

  private Map<String, String> choice(DisturbanceLink link) {
    return Map.of("value", link.incident(),
        "label", "%s, %s".formatted(studios.get(link.studio()).name(), link.incident()));
  }
}
