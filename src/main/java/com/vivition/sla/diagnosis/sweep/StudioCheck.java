package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.ProbeFindings;
import com.vivition.sla.diagnosis.ProbeResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One look at one studio, small enough that hundreds travel together.
 *
 * @param complaints what is not well, the worst first; empty when all is, or nothing is known
 */
record StudioCheck(String studio, Instant at, Reach reach, List<Complaint> complaints) {

  private static final int MOST = 20;

  enum Reach {
    /** At least something of the studio answered. */
    PROBED,
    /** Nothing of the studio answered. */
    UNREACHABLE,
    /** There was no time, or no address that probes may go to. */
    NOT_PROBED
  }

  StudioCheck {
    complaints = List.copyOf(complaints);
  }

  static StudioCheck notProbed(String studio, Instant at) {
    return new StudioCheck(studio, at, Reach.NOT_PROBED, List.of());
  }

  /** Boils a round of probes down. */
  static StudioCheck of(String studio, Instant at, List<ProbeResult> results) {
    if (results.stream().allMatch(result -> result.outcome() == Outcome.REFUSED)) {
      return notProbed(studio, at);
    }
    final Map<String, Map<String, Boolean>> deadByType = results.stream().collect(Collectors.groupingBy(
        ProbeResult::type, Collectors.toMap(ProbeResult::component, ProbeResult::dead, Boolean::logicalOr)));
    final List<Complaint> complaints = results.stream()
        .filter(result -> result.outcome() != Outcome.OK && result.outcome() != Outcome.REFUSED)
        .sorted(Comparator.comparing(ProbeResult::dead).thenComparing(ProbeResult::outcome).reversed())
        .limit(MOST)
        .map(result -> Complaint.of(result, deadByType.get(result.type()).values().stream().allMatch(dead -> dead)))
        .toList();
    return new StudioCheck(studio, at,
        ProbeFindings.isUnreachable(results) ? Reach.UNREACHABLE : Reach.PROBED, complaints);
  }

  /** Whether that component, or the whole studio, could not be reached. */
  boolean misses(String component) {
    return reach == Reach.UNREACHABLE || complaints.stream().anyMatch(complaint ->
        complaint.component().equals(component) && complaint.outcome() == Outcome.UNREACHABLE);
  }
}
