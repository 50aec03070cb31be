package com.vivition.sla.portal.limits;

import com.vivition.sla.engine.DomainProblem;
import java.time.Duration;

/** More was sent than {@code sla.portal.limits} allows; nothing was done. Over HTTP 429. */
public final class TooMany extends DomainProblem {

  private final transient Duration wait;

  TooMany(Duration wait) {
    super(Category.CONFLICT, "too-many", "Too many at once",
        "Too much was sent within a short time. Wait a minute and send it again, or call us.");
    this.wait = wait;
  }

  /** For the header Retry-After, in seconds. */
  public long retryAfter() {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
