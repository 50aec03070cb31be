package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.engine.Decisions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What impact and urgency mean, by processes/priority.dmn. */
@Component
class Priorities {

  private final Decisions decisions;

  Priorities(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * The priority.
   *
   * @param confirmed whether a person has looked at it (R5, MONITORING)
   * @param impact    null: not said
   * @param urgency   null: not said
   */
  Priority of(Channel channel, boolean confirmed, Impact impact, Urgency urgency) {
    final Map<String, Object> row = decisions.row("priority", Map.of("channel", channel.name(), "confirmed", confirmed,
            "impact", impact == null ? "UNKNOWN" : impact.name(), "urgency", urgency == null ? "UNKNOWN" : urgency.name()))
        .orElseThrow(() -> new IllegalStateException("The priority table has no row for %s and %s".formatted(impact, urgency)));
    return Priority.valueOf((String) row.get("priority"));
  }
}
