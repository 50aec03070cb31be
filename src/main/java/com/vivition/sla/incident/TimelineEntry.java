package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import java.time.Instant;

/**
 * One thing that happened to an incident.
 *
 * @param actor   user id, or the name of the part of the application that acted
 * @param channel over which the customer said it; null: he did not
 * @param code    what it was, as pages translate it, like a kind of notice; null: the text alone says it
 * @param text    in English, or in the customer's own words
 * @param open    whether the customer may read it
 */
public record TimelineEntry(Instant at, String actor, Kind kind, Channel channel, String code, String text, boolean open) {

  /** What sort of thing happened. */
  public enum Kind {
    REPORT, TRIAGE, ATTEMPT, CONTACT, CLOCK, WARNING, PROBE, DIAGNOSIS, REPAIR, BUG, DISTURBANCE, VISIT, CONFIRMATION, NOTICE, NOTE, CLOSING
  }
}
