package com.vivition.sla.emergency;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the call on its tasks: who rang, which studios and reports it may be about, what to tell him.
 * Local to the task, written for display and never read back.
 */
@Component
@UsableInModels
class CallBriefing implements TaskListener {

  private final EmergencyCalls calls;
  private final CallAnswers answers;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final Clock clock;

  CallBriefing(EmergencyCalls calls, CallAnswers answers, Incidents incidents, StudioRegistry studios, Clock clock) {
    this.calls = calls;
    this.answers = answers;
    this.incidents = incidents;
    this.studios = studios;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    final EmergencyCall call = calls.get(CallVars.CALL.get(task));
    task.setVariablesLocal(fields(task.getTaskDefinitionKey(), call));
    task.setVariablesLocal(shown(call));
    task.setName("%s · %s".formatted(task.getName(), whose(call)));
  }

  private static Map<String, Object> fields(String form, EmergencyCall call) {
    final Map<String, Object> fields = new HashMap<>();
    switch (form) {
      case "find-caller" -> {
        fields.put("isOurs", null);
        fields.put("studio", call.saidStudio());
        fields.put("standsStill", call.standsStill() == StandsStill.UNKNOWN ? null : call.standsStill().name());
      }
      case "choose-incident" -> fields.put("chosen", null);
      default -> fields.put("note", null);
    }
    return fields;
  }

  private Map<String, Object> shown(EmergencyCall call) {
    final CallAnswer answer = answers.of(call);
    final Map<String, Object> shown = new HashMap<>();
    shown.put("number", call.incident() == null ? call.number() : call.incident());
    if (call.studio() != null) {
      shown.put("studio", whose(call));
    }
    // the field of that name begins with it
    shown.put("summary", call.summary());
    shown.put("due", "called " + Words.at(call.calledAt()));
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of("text", head(call), "studios", possible(call),
        "dutch", Markdown.line(answer.announcement().nl()), "english", Markdown.line(answer.announcement().en()),
        "due", call.incident() == null ? "" : Markdown.line(Words.dueTime(incidents.clock(call.incident()),
            clock.instant()))))).create());
    shown.put("reports", SpinValues.jsonValue(Spin.JSON(choices(call))).create());
    return shown;
  }

  private String head(EmergencyCall call) {
    return """
        ### Emergency call · %s
        %s

        | | |
        |---|---|
        | **Called** | %s |
        | **Number** | %s |
        | **Studio** | %s |
        %s""".formatted(Markdown.line(whose(call)), Markdown.line(call.summary()), Markdown.line(Words.at(call.calledAt())),
        call.callable() ? Markdown.phone(call.caller()) : "withheld",
        call.studio() != null ? Markdown.line(whose(call)) + " · " + Markdown.line(call.studio())
            : call.saidStudio() != null ? "not known: " + Markdown.line(call.saidStudio()) : "not known",
        call.incident() == null ? "" : about(incidents.get(call.incident())));
  }

  private static String about(Incident incident) {
    return "| **Incident** | %s: %s, %s |\n".formatted(Markdown.line(incident.number()), Markdown.line(incident.summary()),
        incident.priority());
  }

  private String whose(EmergencyCall call) {
    return call.studio() == null ? call.callable() ? call.caller() : "withheld number"
        : studios.get(call.studio()).name();
  }

  /** The studios that his number may mean, a line each. */
  private String possible(EmergencyCall call) {
    final List<String> possible = calls.possibleStudios(call);
    return possible.isEmpty() ? "His number is none that we know." : "His number is known at:\n" + possible.stream()
        .map(studio -> "- **%s**, %s".formatted(Markdown.line(studio), Markdown.line(studios.get(studio).name())))
        .collect(Collectors.joining("\n"));
  }

  private List<Map<String, String>> choices(EmergencyCall call) {
    final var choices = new ArrayList<Map<String, String>>();
    for (final Incident open : calls.openReports(call)) {
      choices.add(Map.of("value", open.number(), "label", "%s (%s, %s): %s".formatted(open.number(),
          open.priority(), Words.at(open.reportedAt()), open.summary())));
    }
    choices.add(Map.of("value", IncidentChoiceRules.NEW, "label", "Another fault: a new incident"));
    return choices;
  }
}
