package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.diagnosis.ProbeResult;
import java.util.List;
import java.util.Set;

/**
 * What became of a release at a studio.
 *
 * @param detail in words, one line
 * @param probes what the probes found after it; empty when it did not come to that
 * @param deadBefore the components that did not work before; null: nobody looked, or nothing was begun
 */
public record RollOutResult(State state, String detail, List<ProbeResult> probes, Set<String> deadBefore) {

  /** The variable {@code rollOutState}. */
  public enum State {
    /** Installed, and nothing is worse than before. */
    DONE,
    /** Not installed; the studio is as it was. */
    FAILED,
    /** The agent did not answer. */
    OFFLINE,
    /** What worked before does not work after it: no other studio may get it. */
    UNHEALTHY,
    /** Not begun: the step came to it when the studio was about to open. */
    TOO_LATE
  }

  static RollOutResult of(State state, String detail) {
    return new RollOutResult(state, detail, List.of(), null);
  }
}
