package com.vivition.sla.incident;

import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.Decisions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A warning of the incident model as processes/warnings.dmn describes it (R9).
 *
 * @param event  id of the timer event in the model
 * @param act    DECIDE_VISIT or TELL
 * @param notice the kind of notice that TELL sends; null for DECIDE_VISIT
 */
record Warning(String event, Target target, int percent, String act, String notice) {

  private static final List<String> EVENTS = List.of("visit-to-be-decided", "lead-to-be-warned", "manager-to-be-warned",
      "promise-breached", "triage-nearly-late", "triage-late");

  boolean isBreach() {
    return target == Target.RESTORE && percent >= 100;
  }

  /** Reads the warnings from the table that is deployed now. */
  @Component
  static class Table {

    private final Decisions decisions;

    Table(Decisions decisions) {
      this.decisions = decisions;
    }

    List<Warning> all() {
      return EVENTS.stream().map(this::of).toList();
    }

    Warning of(String event) {
      final Map<String, Object> row = decisions.row("warnings", Map.of("warning", event))
          .orElseThrow(() -> new IllegalStateException("The warnings table has no row for " + event));
      return new Warning(event, Target.valueOf((String) row.get("target")), ((Number) row.get("percent")).intValue(),
          (String) row.get("act"), (String) row.get("notice"));
    }
  }
}
