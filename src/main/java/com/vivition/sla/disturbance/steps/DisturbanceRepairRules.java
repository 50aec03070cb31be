package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * A service works again since now or earlier, but not since a time at which somebody knew that it was down; each
 * incident's own clock decides what that means for it (R4).
 */
@Component
class DisturbanceRepairRules implements FormRule {

  private final Disturbances disturbances;
  private final Clock clock;

  DisturbanceRepairRules(Disturbances disturbances, Clock clock) {
    this.disturbances = disturbances;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "repair-disturbance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    if (!submitted.containsKey("restoredAt")) {
      return List.of();
    }
    final Instant at = Answers.timeOf(submitted.get("restoredAt").toString()).toInstant();
    if (at.isAfter(clock.instant())) {
      return List.of("That time lies ahead. Record it when the service works.");
    }
    final Instant down = lastDown(scope);
    // what a form can say is minutes
    return at.isBefore(down.truncatedTo(ChronoUnit.MINUTES))
        ? List.of("The service was down on %s still. Check the date and the time since when it works again.".formatted(
            Words.at(down))) : List.of();
  }

  /** When somebody last saw it down: as its signs were seen, or as it was diagnosed. */
  private Instant lastDown(VariableScope scope) {
    final Instant since = disturbances.get(DisturbanceVars.DISTURBANCE.get(scope)).since();
    return DisturbanceVars.DIAGNOSED_AT.find(scope).map(Date::toInstant).filter(since::isBefore).orElse(since);
  }
}
