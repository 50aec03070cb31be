package com.vivition.sla.incident;

import java.util.HashMap;
import java.util.Map;

/**
 * What each form finds filled in. Every field is named, also those that begin empty: so its answer stays with the task
 * and does not become a variable of the process.
 */
final class Prefill {

  private Prefill() {
  }

  static Map<String, Object> of(String form, Incident incident) {
    return switch (form) {
      case "triage" -> fields("isIncident", "YES", "studio", incident.studio(), "impact", incident.impact(),
          "urgency", incident.urgency(), "note", null);
      case "diagnose-remotely" -> fields("viewedAlong", null, "operatedSoftware", null, "findings", null,
          "cause", incident.cause(), "component", incident.component(), "bug", null, "disturbance", null, "outcome", null,
          "restoredAt", null, "evidence", null);
      case "help-customer" -> fields("work", null, "cause", incident.cause(), "worksAgain", null,
          "restoredAt", null, "evidence", null);
      case "confirm-with-operator" -> fields("confirmation", null, "spokenTo", incident.reporter().name(),
          "note", null, WordsRead.FIELD, null);
      case "close-incident" -> fields("cause", incident.cause(), "solution", incident.solution(),
          "breachReason", incident.breachReason());
      case "decide-site-visit" -> fields("visitNeeded", null, "reason", null);
      case "review-pause" -> fields("decision", null, "note", null);
      default -> throw new IllegalArgumentException("No form is known for the task " + form);
    };
  }

  private static Map<String, Object> fields(Object... pairs) {
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1] instanceof Enum<?> constant ? constant.name() : pairs[i + 1]);
    }
    return fields;
  }
}
