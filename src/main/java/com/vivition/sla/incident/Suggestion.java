package com.vivition.sla.incident;

import com.vivition.sla.agreement.Impact;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.diagnosis.ProbeLog;
import com.vivition.sla.diagnosis.StudioProbes;
import com.vivition.sla.engine.Decisions;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the probes and the report suggest as the cause, by processes/suggested-cause.dmn. */
@Component
class Suggestion {

  private final ProbeLog log;
  private final StudioProbes probes;
  private final Decisions decisions;

  Suggestion(ProbeLog log, StudioProbes probes, Decisions decisions) {
    this.log = log;
    this.probes = probes;
    this.decisions = decisions;
  }

  /** Empty while the incident was not probed yet. */
  Optional<Suggested> of(Incident incident) {
    return log.latest(incident.number()).flatMap(latest -> decisions.row("suggested-cause", Map.of(
            "standsStill", incident.impact() == Impact.STANDSTILL ? "STUDIO" : "UNKNOWN",
            "findings", probes.findings(incident.number()).getValue().mapTo(Map.class))))
        .map(row -> new Suggested(Cause.valueOf((String) row.get("cause")), (String) row.get("why")));
  }

  /** A cause, and why it is likely, in words for the engineer. */
  record Suggested(Cause cause, String why) {
  }
}
