package com.vivition.sla.visit;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import java.time.Duration;
import java.time.Instant;

/**
 * What a visit is for, as it stands now.
 *
 * @param number    the incident's or the maintenance order's; the business key of all processes about its visits
 * @param studio    the studio's id
 * @param summary   in words, for staff
 * @param contact   whom to talk to; null: nobody by name
 * @param phone     his number; null: not known
 * @param priority  null: nothing waits for it
 * @param due       until when it has to be done; null: no target
 * @param hours     in which the work may be offered; null: whenever a technician works
 * @param earliest  no work begins before, unless the customer wishes so; null: as soon as possible
 * @param work      how long it takes on site; null: as usual for the component
 * @param component the id of the component whose type says what the technician must be able to do; null: none
 * @param over      whether nothing is to be done for it any more
 */
public record Errand(String number, Kind kind, String studio, String summary, String contact, String phone,
    Priority priority, Instant due, Hours hours, Instant earliest, Duration work, String component, boolean over) {

  /** What it is. */
  public enum Kind { INCIDENT, MAINTENANCE }
}
