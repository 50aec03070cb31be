package com.vivition.sla.maintenance.steps;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import com.vivition.sla.incident.Words;
import com.vivition.sla.incident.Work;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the planner sees who decides on maintenance that did not take place. */
@Component
class DecisionBriefing implements TaskBriefing {

  private final Visits visits;

  DecisionBriefing(Visits visits) {
    this.visits = visits;
  }

  @Override
  public Set<String> forms() {
    return Set.of("decide-on-maintenance");
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    return Map.of();
  }

  @Override
  public Map<String, Object> prefill(String form, Work work, Function<String, Object> variables) {
    final Map<String, Object> fields = new HashMap<>();
    fields.put("decision", null);
    fields.put("notBefore", null);
    fields.put("reason", null);
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Work work, Function<String, Object> variables) {
    return Map.of("happened", Map.of("text", why((String) variables.apply(VisitVars.OUTCOME.name())),
        "visits", visits.ofIncident(work.number()).stream().map(DecisionBriefing::inWords)
            .collect(Collectors.joining("\n"))));
  }

  private static String why(String outcome) {
    return switch (VisitOutcome.valueOf(outcome)) {
      case NOT_POSSIBLE -> "Nobody can be sent, or the technician could not do it.";
      case CALLED_OFF -> "Nobody agreed on a time.";
      default -> "The visit did not do it.";
    };
  }

  private static String inWords(Visit visit) {
    final String when = visit.start() == null ? "Times offered" : "Visit of " + Words.at(visit.start());
    final String how = switch (visit.state()) {
      case PROPOSED, AGREED, MOVED -> "";
      case DONE -> ": done";
      case FAILED -> ": failed";
      case CANCELLED -> ": called off";
    };
    return "- %s%s%s".formatted(when, how, visit.note() == null ? "" : ", " + Markdown.line(visit.note()));
  }
}
