package com.vivition.sla.bugfix.rollout;

/**
 * How far a release is at a studio.
 *
 * @param detail in words; empty when there is nothing to say
 */
record Installation(State state, String detail) {

  enum State {
    /** The agent knows nothing of that release. */
    NOT_BEGUN,
    INSTALLING, INSTALLED, FAILED,
    /** The agent does not answer now. */
    OFFLINE,
    /** The agent cannot be called, or not be understood: repeating it does not help. */
    USELESS
  }
}
