package com.vivition.sla.bugfix.rollout;

import java.time.Instant;
import java.util.List;

/**
 * A release on its way to the studios that a bug concerns.
 *
 * @param reason  why it was stopped or withdrawn; null otherwise
 * @param studios in the order of their turns: standing ones first, then by id
 */
public record RollOut(
    String id, String bug, String version, State state, String reason, Instant begunAt, List<RollOutStudio> studios) {

  /** Where a roll-out is. */
  public enum State {
    RUNNING,
    /** A person decides whether it goes on. */
    STOPPED,
    /** The release is withdrawn: it never goes on. */
    WITHDRAWN,
    /** Nothing is left to do. */
    DONE
  }

  public RollOut {
    studios = List.copyOf(studios);
  }

  /** The studios on which the release runs, well or not: those that need a way back when it is withdrawn. */
  public List<String> installed() {
    return studios.stream().filter(RollOutStudio::installed).map(RollOutStudio::studio).toList();
  }
}
