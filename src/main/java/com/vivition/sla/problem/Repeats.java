package com.vivition.sla.problem;

import java.time.Instant;
import java.util.List;

/** Whether incidents repeat too often. */
final class Repeats {

  private Repeats() {
  }

  /**
   * The most incidents that were reported within the threshold's time, one among them; empty when they are no problem.
   * Incidents are closed in another order than they were reported, so the time may also begin with that one.
   *
   * @param incidents by the time of their report
   */
  static List<Occurrence> of(List<Occurrence> incidents, String among, Threshold threshold) {
    List<Occurrence> most = List.of();
    for (final Occurrence first : incidents) {
      final Instant end = first.reportedAt().plus(threshold.within());
      final List<Occurrence> window = incidents.stream()
          .filter(one -> !one.reportedAt().isBefore(first.reportedAt()) && !one.reportedAt().isAfter(end)).toList();
      if (window.size() > most.size() && meets(window, threshold)
          && window.stream().anyMatch(one -> one.incident().equals(among))) {
        most = window;
      }
    }
    return most;
  }

  private static boolean meets(List<Occurrence> window, Threshold threshold) {
    return window.size() >= threshold.count()
        && window.stream().map(Occurrence::studio).distinct().count() >= threshold.studios();
  }
}
