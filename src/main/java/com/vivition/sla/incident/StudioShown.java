package com.vivition.sla.incident;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * Which studio the triage form finds filled in, and which ones it showed before the incident was corrected: a form that
 * was opened then still names one of them, and must not bring it back.
 */
final class StudioShown {

  private static final String FIELD = "studio";
  private static final String BEFORE = "studiosBefore";

  private StudioShown() {
  }

  /** The task's variables once it shows that studio. @param variables the task's own */
  static Map<String, Object> instead(String studio, Function<String, Object> variables) {
    final Object shown = variables.apply(FIELD);
    return shown == null || shown.equals(studio) ? Map.of()
        : Map.of(FIELD, studio, BEFORE, (variables.apply(BEFORE) == null ? "" : variables.apply(BEFORE) + " ") + shown);
  }

  /** Whether the form showed that studio, and the incident was corrected since. */
  static boolean outdated(String submitted, String studio, Function<String, Object> variables) {
    final Object before = variables.apply(BEFORE);
    return before != null && !submitted.equals(studio) && Arrays.asList(before.toString().split(" ")).contains(submitted);
  }
}
