package com.vivition.sla.bugfix.tracker;

/** The tracker cannot be reached, is busy or answers nonsense: later it may be better. */
final class TrackerUnavailable extends RuntimeException {

  TrackerUnavailable(String message) {
    super(message);
  }

  TrackerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
