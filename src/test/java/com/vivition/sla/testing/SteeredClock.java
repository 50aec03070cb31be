package com.vivition.sla.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that stands until it is set; the engine's own clock follows it. */
public final class SteeredClock extends Clock {

  private volatile Instant now = Instant.parse("2026-11-16T09:00:00Z");

  /** It is that instant from now on, here and in the engine. */
  public void set(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** Gives the engine its real clock back, for the tests that come after. */
  public void release() {
    ClockUtil.reset();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
