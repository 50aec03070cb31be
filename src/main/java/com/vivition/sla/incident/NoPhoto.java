package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** What was sent cannot be kept as a photo; the message says what to send instead. */
public final class NoPhoto extends DomainProblem {

  NoPhoto(String message) {
    super(Category.BAD_INPUT, "no-photo", "No photo", message);
  }
}
