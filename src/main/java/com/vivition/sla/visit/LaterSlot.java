package com.vivition.sla.visit;

import static java.util.Comparator.naturalOrder;

import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.time.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** R8: a customer who prefers a slot later than one offered whose work would end in time pauses the clock. */
public final class LaterSlot {

  private LaterSlot() {
  }

  /**
   * The pause that a choice brings: from the start of the latest slot offered that would end in time, to the start of
   * the one chosen. Empty when the chosen one is in time, when none offered was, and without a target.
   *
   * @param chosen  the work's time
   * @param offered what he could have had at the moment of his choice
   * @param due     RESTORE's due time; null: no target
   */
  public static Optional<PauseRequest> pauseFor(Interval chosen, Collection<Interval> offered, Instant due) {
    if (due == null || !chosen.end().isAfter(due)) {
      return Optional.empty();
    }
    return offered.stream()
        .filter(slot -> !slot.end().isAfter(due))
        .map(Interval::start)
        .filter(start -> start.isBefore(chosen.start()))
        .max(naturalOrder())
        .map(start -> PauseRequest.laterSlot(start, chosen.start()));
  }
}
