package com.vivition.sla.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the incident on its tasks: what the form shows, what filters ask and cards show. All of it is
 * local to the task, written for display and never read back; so are the answers of the form, until the task's
 * listener hands on what the process needs.
 */
@Component
@UsableInModels
class Briefing implements TaskListener {

  private static final String NO_TARGET = "NO_TARGET";
  private static final Set<String> WITH_WORDS = Set.of("confirm-with-operator", "read-reply");

  private final Incidents incidents;
  private final Replies replies;
  private final StudioRegistry studios;
  private final BriefingText text;
  private final TaskService tasks;
  private final Clock clock;
  private final ObjectMapper json;
  private final List<TaskBriefing> others;
  private final List<OtherWork> works;

  Briefing(Incidents incidents, Replies replies, StudioRegistry studios, BriefingText text, TaskService tasks,
      Clock clock, ObjectMapper json, List<TaskBriefing> others, List<OtherWork> works) {
    this.incidents = incidents;
    this.replies = replies;
    this.studios = studios;
    this.text = text;
    this.tasks = tasks;
    this.clock = clock;
    this.json = json;
    this.others = others;
    this.works = works;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = task.getExecution().getProcessBusinessKey();
    works.stream().filter(work -> work.has(number)).findFirst()
        .ifPresentOrElse(work -> brief(task, work.get(number)), () -> brief(task, incidents.get(number)));
  }

  private void brief(DelegateTask task, Incident incident) {
    final String form = task.getTaskDefinitionKey();
    task.setVariablesLocal(of(form).map(other -> other.prefill(form, incident, task::getVariable))
        .orElseGet(() -> Prefill.of(form, incident)));
    task.setVariablesLocal(shown(incident, form, task::getVariable));
    task.setName(named(task.getName(), studios.get(incident.studio()).name()));
    if (failsAgain(form, incident)) {
      task.setDueDate(Date.from(clock.instant()));
      task.setPriority(WorkQueue.priority(Priority.HIGH));
    }
  }

  /** What is to be done, and where: the studio may be another by now. */
  private static String named(String name, String studio) {
    return "%s · %s".formatted(name.split(" · ")[0], studio);
  }

  private void brief(DelegateTask task, Work work) {
    final String form = task.getTaskDefinitionKey();
    of(form).ifPresent(other -> task.setVariablesLocal(other.prefill(form, work, task::getVariable)));
    final String studio = studios.get(work.studio()).name();
    final Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", work.number());
    shown.put("studio", studio);
    shown.put("summary", work.summary());
    shown.put("due", work.promise());
    shown.put("promise", NO_TARGET);
    shown.put("waitingForOperator", false);
    shown.put("briefing",
        json(Map.of("text", work.head(), "diagnosis", work.why(), "background", work.background())));
    of(form).ifPresent(other -> shown.putAll(written(other.shown(form, work, task::getVariable))));
    task.setVariablesLocal(shown);
    task.setName("%s · %s".formatted(task.getName(), studio));
  }

  /** Writes it anew on an open task, with its due date and priority: the clock or the findings have changed. */
  void refresh(Task task) {
    final String number = (String) tasks.getVariableLocal(task.getId(), "number");
    if (number == null) {
      // the task is being completed by this very transaction
      return;
    }
    final Incident incident = incidents.get(number);
    final String form = task.getTaskDefinitionKey();
    if (form.equals("triage")) {
      tasks.setVariablesLocal(task.getId(),
          StudioShown.instead(incident.studio(), name -> tasks.getVariableLocal(task.getId(), name)));
    }
    tasks.setVariablesLocal(task.getId(), shown(incident, form, name -> tasks.getVariable(task.getId(), name)));
    if (of(form).map(other -> other.followsDeadline(form)).orElse(true)) {
      task.setDueDate(Date.from(incidents.clock(number).queueDue(clock.instant())));
    }
    task.setName(named(task.getName(), studios.get(incident.studio()).name()));
    task.setPriority(WorkQueue.priority(incident.priority()));
    if (failsAgain(form, incident)) {
      task.setDueDate(Date.from(clock.instant()));
      task.setPriority(WorkQueue.priority(Priority.HIGH));
    }
    tasks.saveTask(task);
  }

  /** Nobody waits for the operator any more: he says that his studio, which works by our records, does not. */
  private boolean failsAgain(String form, Incident incident) {
    return WITH_WORDS.contains(form) && incident.state() == IncidentState.RESTORED && replies.fails(incident.number());
  }

  private Optional<TaskBriefing> of(String form) {
    return others.stream().filter(other -> other.forms().contains(form)).findFirst();
  }

  private Map<String, Object> shown(Incident incident, String taskKey, Function<String, Object> variables) {
    final SlaClock running = incidents.clock(incident.number());
    final Instant now = clock.instant();
    final Studio studio = studios.get(incident.studio());
    final Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", incident.number());
    shown.put("studio", studio.name());
    shown.put("summary", incident.summary());
    shown.put("due", Words.dueTime(running, now));
    shown.put("promise", promise(running, now));
    shown.put("waitingForOperator", running.pausedAt(now).isPresent()
        || taskKey.equals("confirm-with-operator") && replies.unread(incident.number()).isEmpty());
    shown.put("briefing", json(text.of(incident, running, studio, now)));
    others.stream().filter(other -> other.forms().contains(taskKey) || other.alsoOn().contains(taskKey))
        .forEach(other -> shown.putAll(written(other.shown(taskKey, incident, variables))));
    if (taskKey.equals("diagnose-remotely")) {
      shown.put("components", json(choices(studio)));
    }
    if (taskKey.equals("triage")) {
      // shown in a field of the form, where it can be corrected
      shown.remove("studio");
      shown.put("studioName", studio.name());
    }
    return shown;
  }

  /** How the promise stands, for the filters "At risk" and "Breached". */
  private static String promise(SlaClock running, Instant now) {
    if (running.breachedSince(Target.RESTORE, now).isPresent()) {
      return "BREACHED";
    }
    if (running.pausedAt(now).isPresent()) {
      return "PAUSED";
    }
    if (running.due(Target.RESTORE).isEmpty()) {
      return NO_TARGET;
    }
    return running.restoredAt().isEmpty() && running.usedShare(Target.RESTORE, now) >= 0.75 ? "AT_RISK" : "ON_TIME";
  }

  private static List<Map<String, String>> choices(Studio studio) {
    return studio.components().stream().map(part -> Map.of("value", part.id(), "label", part.inWords())).toList();
  }

  /** As variables: maps and lists as JSON. */
  private Map<String, Object> written(Map<String, Object> values) {
    final Map<String, Object> written = new LinkedHashMap<>();
    values.forEach((name, value) ->
        written.put(name, value instanceof Map || value instanceof List ? json(value) : value));
    return written;
  }

  private JsonValue json(Object value) {
    try {
      return SpinValues.jsonValue(json.writeValueAsString(value)).create();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a briefing", e);
    }
  }
}
