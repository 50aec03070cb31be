package com.vivition.sla.visit;

import com.vivition.sla.agreement.PauseRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * What agreeing or moving came to; the clock is for the caller to touch.
 *
 * @param changed   false when the visit was at that time already: nobody has to be told again
 * @param before    the visit as it was
 * @param pause     to ask of the clock, since the customer prefers a later slot (R8)
 * @param pauseEnds when the pause that an earlier choice brought ends now (R8)
 */
public record Planned(
    Visit visit, boolean changed, Visit before, Optional<PauseRequest> pause, Optional<Instant> pauseEnds) {

  static Planned unchanged(Visit visit) {
    return new Planned(visit, false, visit, Optional.empty(), Optional.empty());
  }
}
