package com.vivition.sla.diagnosis;

import java.util.Map;
import java.util.Set;

/**
 * What one check of one component found.
 *
 * @param component the component's id
 * @param type the component's type, by name, as in the registry
 * @param name what people call the component
 * @param check what was looked at
 * @param outcome how it ended
 * @param detail why, in words for the engineer; at most 300 characters on one line
 * @param millis milliseconds from the start of the component's probe to this result
 * @param measured what was measured, numbers and short texts by name; empty when nothing was
 */
public record ProbeResult(
    String component, String type, String name, Check check, Outcome outcome, String detail, long millis,
    Map<String, Object> measured) {

  static final Set<Check> FIGURES = Set.of(Check.CERTIFICATE, Check.DISK, Check.QUEUE, Check.CLOCK);
  private static final int LONGEST_DETAIL = 300;

  public ProbeResult {
    detail = Words.line(detail, LONGEST_DETAIL);
    measured = Map.copyOf(measured);
  }

  /** Whether the component does not work; an expired certificate or a full disk is a figure, not yet its death. */
  public boolean dead() {
    return outcome.worseThan(Outcome.WARNING) && !FIGURES.contains(check);
  }

  /** Whether it stands in the studio; online services are elsewhere. */
  public boolean ofStudio() {
    return !type.equals("UPLOAD_SERVICE");
  }
}
