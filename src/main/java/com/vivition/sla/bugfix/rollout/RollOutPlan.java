package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.studio.OpeningTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;


/**
 * Whose turn it is: one studio at a time, in the order given, outside its opening hours unless it stands still.
 *
 * @param opening the opening times of a studio by its id
 * @param quiet   how long a studio must stay closed from the beginning of its turn
 */
record RollOutPlan(Function<String, OpeningTimes> opening, Duration quiet) {

  /** The next studio and from when on it may have its turn; empty when none is left. */
  Optional<Due> next(List<RollOutStudio> studios, Instant now) {
    Due next = null;
    for (final RollOutStudio studio : studios) {
      if (studio.state() == RollOutStudio.State.RUNNING) {
        return Optional.of(new Due(studio.studio(), now));
      }
    }
    for (final RollOutStudio studio : studios) {
      if (studio.isAhead()) {
        final Instant at = turn(studio, now);
        if (!at.isAfter(now)) {
          return Optional.of(new Due(studio.studio(), now));
        }
        next = next == null || at.isBefore(next.at()) ? new Due(studio.studio(), at) : next;
      }
    }
    return Optional.ofNullable(next);
  }

  private Instant turn(RollOutStudio studio, Instant now) {
    final Instant from = studio.tryAt() != null && studio.tryAt().isAfter(now) ? studio.tryAt() : now;
    return studio.standing() ? from : opening.apply(studio.studio()).nextQuiet(from, quiet);
  }

  /** A studio and when it may have its turn. */
  record Due(String studio, Instant at) {
  }
}
