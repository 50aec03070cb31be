package com.vivition.sla.visit;

import static java.util.Objects.requireNonNull;

import com.vivition.sla.agreement.Hours;
import java.time.Duration;
import java.time.Instant;

/**
 * A visit to plan.
 *
 * @param errand    the number of what it is for: {@link Errand}
 * @param studio    the studio's id
 * @param component the id of the component it is about, whose type is the skill needed; null: anybody can go
 * @param due       RESTORE's due time as it is now; null: no target
 * @param from      no work begins before, as the customer wishes; null: as soon as possible
 * @param work      how long the work takes; null: as usual for the component (sla.visit.work)
 * @param hours     the work lies within them; null: whenever a technician works
 */
public record VisitRequest(String errand, Purpose purpose, String studio, String component, Instant due,
    Instant from, Duration work, Hours hours) {

  public VisitRequest {
    requireNonNull(errand, "errand");
    requireNonNull(purpose, "purpose");
    requireNonNull(studio, "studio");
  }

  /** The swap of a component, as soon as possible. */
  public static VisitRequest swap(String errand, String studio, String component, Instant due) {
    return new VisitRequest(errand, Purpose.SWAP, studio, component, due, null, null, null);
  }

  /** A visit to look, as soon as possible. */
  public static VisitRequest look(String errand, String studio, Instant due) {
    return new VisitRequest(errand, Purpose.LOOK, studio, null, due, null, null, null);
  }

  /** The same, but not before that time. */
  public VisitRequest notBefore(Instant wished) {
    return new VisitRequest(errand, purpose, studio, component, due, wished, work, hours);
  }
}
