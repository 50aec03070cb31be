package com.vivition.sla.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * A clock that runs on from an instant of the test's choice, for tests in which workers and timers run by themselves;
 * the engine's own clock runs with it.
 */
public final class RunningClock extends Clock {

  private final Clock ahead;

  public RunningClock(Instant start) {
    final Duration offset = Duration.between(Instant.now(), start);
    ahead = Clock.offset(Clock.systemUTC(), offset);
    ClockUtil.offset(offset.toMillis());
  }

  @Override
  public Instant instant() {
    return ahead.instant();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return ahead.withZone(zone);
  }
}
