package com.vivition.sla.incident;

import java.time.Instant;

/**
 * One thing that happened to an incident.
 *
 * @param actor user id, or the name of the part of the application that acted
 * @param open  whether the customer may read it
 */
public record TimelineEntry(Instant at, String actor, Kind kind, String text, boolean open) {

  /** What sort of thing happened. */
  public enum Kind {
    REPORT, TRIAGE, ATTEMPT, CONTACT, CLOCK, WARNING, PROBE, DIAGNOSIS, REPAIR, BUG, DISTURBANCE, VISIT, CONFIRMATION, NOTICE, NOTE, CLOSING
  }
}
