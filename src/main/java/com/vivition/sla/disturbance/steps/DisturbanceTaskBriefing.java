package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import com.vivition.sla.incident.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the tasks of an incident show of disturbances that it may belong to. */
@Component
class DisturbanceTaskBriefing implements TaskBriefing {

  private final Disturbances disturbances;

  DisturbanceTaskBriefing(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @Override
  public Set<String> alsoOn() {
    return Set.of("triage", "diagnose-remotely");
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    final List<Disturbance> known = disturbances.similar(incident.studio());
    return Map.of(
        "downNow", Map.of("text", known.stream().map(DisturbanceTaskBriefing::offered).collect(Collectors.joining("\n"))),
        "disturbances", known.stream().map(one -> Map.of("value", one.number(), "label", one.inWords())).toList());
  }

  private static String offered(Disturbance one) {
    return "- **%s**, since %s: %s".formatted(Markdown.line(one.inWords()), Words.at(one.since()),
        Markdown.line(one.wordEn() == null ? one.summary() : one.wordEn()));
  }
}
