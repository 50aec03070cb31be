package com.vivition.sla.engine;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Coverage;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers what an agreement entitles to from the latest deployed processes/entitlement.dmn (R3, R5). */
@Component
class EntitlementTable implements Entitlement {

  private final Decisions decisions;

  EntitlementTable(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public Coverage of(Agreement agreement, Priority priority, Channel channel) {
    final Map<String, Object> row = decisions
        .row("entitlement", Map.of("agreement", agreement.name(), "priority", priority.name(), "channel", channel.name()))
        .orElseThrow(() -> new IllegalStateException("The entitlement table has no row for %s, %s over %s"
            .formatted(agreement, priority, channel)));
    return new Coverage(Hours.valueOf((String) row.get("opensIn")), Hours.valueOf((String) row.get("countsIn")),
        duration(row.get("address")), duration(row.get("restore")));
  }

  private static Duration duration(Object iso) {
    return iso == null ? null : Duration.parse((String) iso);
  }
}
