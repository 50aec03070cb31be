package com.vivition.sla.problem;

import com.vivition.sla.engine.Decisions;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** From when on incidents are a problem, as the table problem-signs says it now. */
@org.springframework.stereotype.Component
class ProblemSigns {

  private static final String TABLE = "problem-signs";

  private final Decisions decisions;
  private final StudioRegistry studios;

  ProblemSigns(Decisions decisions, StudioRegistry studios) {
    this.decisions = decisions;
    this.studios = studios;
  }

  /** The threshold for what incidents have in common; empty when that is never a problem. */
  Optional<Threshold> of(Subject subject) {
    final Map<String, Object> asked = new HashMap<>();
    asked.put("scope", subject.scope().name());
    asked.put("cause", subject instanceof Subject.OfCause of ? of.cause().name() : null);
    asked.put("componentType", typeOf(subject).map(Enum::name).orElse(null));
    return decisions.row(TABLE, asked).map(row -> new Threshold(number(row, "count"), days(row, "withinDays"),
        ProblemAction.valueOf((String) row.get("action")), days(row, "watchDays"), number(row, "studios")));
  }

  private Optional<ComponentType> typeOf(Subject subject) {
    if (subject instanceof Subject.OfModel of) {
      return Optional.of(of.type());
    }
    return subject instanceof Subject.OfComponent of
        ? studios.get(of.studio()).component(of.component()).map(Component::type) : Optional.empty();
  }

  private static Duration days(Map<String, Object> row, String output) {
    return Duration.ofDays(number(row, output));
  }

  private static int number(Map<String, Object> row, String output) {
    return ((Number) row.get(output)).intValue();
  }
}
