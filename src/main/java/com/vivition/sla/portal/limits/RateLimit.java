package com.vivition.sla.portal.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts what happens by key against a {@link Rate}, on this node alone. Of each key one instant is kept: the one at
 * which everything granted so far would have come, had it come one at a time (the generic cell rate algorithm). Keys
 * that were not heard of for long are forgotten, and so are the least used of very many.
 */
final class RateLimit {

  private static final int MOST_KEYS = 100_000;

  private final Rate rate;
  private final Clock clock;
  private final Cache<String, Instant> spent;

  RateLimit(Rate rate, Clock clock) {
    this.rate = rate;
    this.clock = clock;
    this.spent = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(rate.lead()).build();
  }

  /** Grants one more, or says how long to wait for it; zero: granted. */
  Duration take(String key) {
    final Instant now = clock.instant();
    final Instant latest = now.plus(rate.lead());
    final var wait = new Duration[] {Duration.ZERO};
    spent.asMap().compute(key, (same, before) -> {
      // later than can be: the clock was set back since
      final Instant from = before == null || before.isBefore(now) || before.isAfter(latest) ? now : before;
      final Instant next = from.plus(rate.every());
      if (next.isAfter(latest)) {
        wait[0] = Duration.between(latest, next);
        return before;
      }
      return next;
    });
    return wait[0];
  }
}
