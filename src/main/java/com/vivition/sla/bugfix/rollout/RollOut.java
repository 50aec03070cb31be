package com.vivition.sla.bugfix.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  RollOut with(List<RollOutStudio> others) {
    return new RollOut(id, bug, version, state, reason, begunAt, others);
  }

  /** How it stands at a studio; empty when that one is not in it. */
  public Optional<RollOutStudio> at(String studio) {
    return studios.stream().filter(one -> one.studio().equals(studio)).findFirst();
  }

  /** The studios on which the release runs, well or not: those that need a way back when it is withdrawn. */
  public List<String> installed() {
    return studios.stream().filter(RollOutStudio::installed).map(RollOutStudio::studio).toList();
  }
}
