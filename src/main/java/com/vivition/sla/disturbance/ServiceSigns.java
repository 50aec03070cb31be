package com.vivition.sla.disturbance;

import com.vivition.sla.engine.Decisions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What points at an online service, and how much of it makes a disturbance, by processes/disturbance-signs.dmn. */
@Component
class ServiceSigns {

  /** The online service that studios need. */
  static final String USUAL = "Upload service";

  private final Decisions decisions;

  ServiceSigns(Decisions decisions) {
    this.decisions = decisions;
  }

  /** Empty when nothing points at a service. @param cause the name of a cause; null: not known */
  Optional<Sign> of(String report, String cause) {
    return decisions.row("disturbance-signs", Map.of("report", report.toLowerCase(Locale.ROOT),
            "cause", cause == null ? "UNKNOWN" : cause))
        .map(row -> new Sign((String) row.get("service"), ((Number) row.get("customers")).intValue(),
            Duration.ofMinutes(((Number) row.get("minutes")).longValue())));
  }

  /** A sign of a service that is down. @param customers as many with a sign within that time make it a disturbance */
  record Sign(String service, int customers, Duration within) {
  }
}
