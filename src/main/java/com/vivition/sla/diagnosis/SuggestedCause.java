package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.engine.Decisions;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What the decision table {@code suggested-cause}, as it is deployed now, makes of an incident's latest probes. */
@Service
public class SuggestedCause {

  private final ProbeLog probes;
  private final Decisions decisions;

  SuggestedCause(ProbeLog probes, Decisions decisions) {
    this.probes = probes;
    this.decisions = decisions;
  }

  /**
   * A suggestion to the engineer, who decides.
   *
   * @param why the reason in words, with what to do first
   */
  public record Suggestion(Cause cause, String why) {
  }

  /**
   * The cause that the latest probes suggest; NOT_FOUND without any.
   *
   * @param standsStill what the operator says stands still: STUDIO, MACHINE, SOFTWARE, ONLINE, PICTURES, UNKNOWN; null
   *     when nobody asked
   * @throws IllegalStateException when the table is not deployed or has no row that fits
   */
  public Suggestion of(String incidentNumber, String standsStill) {
    final Map<String, Object> inputs = new HashMap<>();
    inputs.put("standsStill", standsStill);
    inputs.put("findings", findings(incidentNumber));
    final Map<String, Object> row = decisions.row("suggested-cause", inputs).orElseThrow(
        () -> new IllegalStateException("The table suggested-cause needs a last row that fits always"));
    return new Suggestion(Cause.valueOf((String) row.get("cause")), (String) row.get("why"));
  }

  private Map<String, Object> findings(String incidentNumber) {
    return ProbeRun.read(ProbeRun.json(ProbeFindings.of(probes.latestResults(incidentNumber))),
        new TypeReference<>() { });
  }
}
