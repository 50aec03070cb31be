package com.vivition.sla.incident;

import io.swagger.v3.oas.annotations.Parameter;

/**
 * How something is asked of an incident.
 *
 * @param preview      true: only show what it would do; null: do it
 * @param seen         the {@code version} of the incident on which the question rests; null: whatever is so now
 * @param survivorSeen of a merger: the same of the incident that goes on
 */
record Asked(
    @Parameter(description = "true: nothing is done, the answer shows what would be") Boolean preview,
    @Parameter(description = "the `version` that was looked at: 409 if the clock's history is another by now")
    Integer seen,
    @Parameter(description = "of a merger: the `version` of the incident that goes on, as it was looked at")
    Integer survivorSeen) {

  boolean onlyShown() {
    return Boolean.TRUE.equals(preview);
  }
}
