package com.vivition.sla.visit;

import com.vivition.sla.time.Amsterdam;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is set. */
final class Now extends Clock {

  private volatile Instant now = Instant.EPOCH;

  /** It is that local time from now on, like "2026-11-23 09:00". */
  void set(String local) {
    now = Amsterdam.at(local);
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
    return this;
  }
}
