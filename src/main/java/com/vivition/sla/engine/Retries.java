package com.vivition.sla.engine;

import java.time.Duration;
import java.util.List;

/** How often, and after which pauses, a failed step is tried again. */
record Retries(List<Duration> pauses) {

  /** What follows a failure: the tries left (0 = an incident) and the pause before the next. */
  record Next(int retries, Duration pause) {}

  static final Next NO_MORE = new Next(0, Duration.ZERO);

  Retries {
    pauses = List.copyOf(pauses);
  }

  /**
   * Answers what follows a failure.
   *
   * @param left the tries that the engine still counts; null at a step's first failure
   */
  Next after(Integer left) {
    final int retries = left == null ? pauses.size() : Math.max(0, Math.min(left - 1, pauses.size()));
    return retries == 0 ? NO_MORE : new Next(retries, pauses.get(pauses.size() - retries));
  }
}
