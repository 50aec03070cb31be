package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.studio.OpeningTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whose turn it is: one studio at a time, in the order given, outside its opening hours unless it stands still, and
 * never while another release is being installed there.
 *
 * @param opening the opening times of a studio by its id; the same for studios of the same hours, to be quick
 * @param quiet   how long a studio must stay closed from the beginning of its turn
 * @param busy    the studios that get another release just now
 * @param again   after what time a busy one is looked at again
 */
record RollOutPlan(Function<String, OpeningTimes> opening, Duration quiet, Set<String> busy, Duration again) {

  /** The next studio and from when on it may have its turn; empty when none is left. */
  Optional<Due> next(List<RollOutStudio> studios, Instant now) {
    for (final RollOutStudio studio : studios) {
      if (studio.state() == RollOutStudio.State.RUNNING) {
        return Optional.of(new Due(studio.studio(), now));
      }
    }
    final Map<OpeningTimes, Instant> quietFromNow = new HashMap<>();
    Due next = null;
    for (final RollOutStudio studio : studios) {
      if (studio.isAhead()) {
        final Instant at = turn(studio, now, quietFromNow);
        if (!at.isAfter(now)) {
          return Optional.of(new Due(studio.studio(), now));
        }
        next = next == null || at.isBefore(next.at()) ? new Due(studio.studio(), at) : next;
      }
    }
    return Optional.ofNullable(next);
  }

  /** When it is too late to begin at a studio whose turn has come; empty when any time will do. */
  Optional<Instant> notAfter(RollOutStudio studio, Instant now) {
    return studio.standing() ? Optional.empty()
        : Optional.of(opening.apply(studio.studio()).lastQuiet(now, quiet));
  }

  private Instant turn(RollOutStudio studio, Instant now, Map<OpeningTimes, Instant> quietFromNow) {
    final Instant soonest = busy.contains(studio.studio()) ? now.plus(again) : now;
    final Instant from = studio.tryAt() != null && studio.tryAt().isAfter(soonest) ? studio.tryAt() : soonest;
    if (studio.standing()) {
      return from;
    }
    final OpeningTimes times = opening.apply(studio.studio());
    return from.equals(now) ? quietFromNow.computeIfAbsent(times, of -> of.nextQuiet(now, quiet))
        : times.nextQuiet(from, quiet);
  }

  /** A studio and when it may have its turn. */
  record Due(String studio, Instant at) {
  }
}
