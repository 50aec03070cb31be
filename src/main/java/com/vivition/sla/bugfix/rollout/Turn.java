package com.vivition.sla.bugfix.rollout;

import java.time.Instant;

/** What a roll-out has to do now. */
public sealed interface Turn {

  /**
   * Install at that studio; asked again before its result is known, it is the same one.
   *
   * @param notAfter   when it is too late to begin, since the studio is about to open; null: any time will do
   * @param deadBefore what did not work before it was begun the first time, by comma; null: not known
   */
  record Install(String studio, String agentUrl, String version, Instant notAfter, String deadBefore)
      implements Turn {
  }

  /** Nobody's turn before then. */
  record Wait(Instant until) implements Turn {
  }

  /** Nothing left to do: done, stopped or withdrawn, as its state says. */
  record Over() implements Turn {
  }
}
