package com.vivition.sla.rota.duty;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import com.vivition.sla.incident.Words;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a call and a hand-over show, and what the latter's form finds filled in. */
@Component
class DutyBriefing implements TaskBriefing {

  private static final String CALL = "accept-call";
  private static final String HAND_OVER = "hand-over";

  private final DutyTasks tasks;

  DutyBriefing(DutyTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public Set<String> forms() {
    return Set.of(CALL, HAND_OVER);
  }

  @Override
  public Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    final Map<String, Object> fields = new HashMap<>();
    if (form.equals(HAND_OVER)) {
      fields.put("keep", "NO");
      fields.put("note", null);
    }
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    return Map.of(DutyTasks.ON_DUTY, true, "duty", form.equals(CALL)
        ? Map.of("why", Markdown.text((String) variables.apply(DutyVars.REASON.name())),
            "acceptBy", at(variables.apply(DutyVars.ACCEPT_BY.name())))
        : Map.of("ends", at(variables.apply(DutyVars.CHANGE_AT.name())),
            "tasks", held(incident.number(), (String) variables.apply(DutyVars.LEAVING.name()))));
  }

  private String held(String number, String leaving) {
    final List<String> names = tasks.heldBy(number, leaving).stream()
        .map(task -> "- " + Markdown.line(task.getName())).toList();
    return names.isEmpty() ? "- none any more" : names.stream().collect(Collectors.joining("\n"));
  }

  private static String at(Object time) {
    return Words.at(((Date) time).toInstant());
  }

  @Override
  public boolean followsDeadline(String form) {
    return false;
  }
}
