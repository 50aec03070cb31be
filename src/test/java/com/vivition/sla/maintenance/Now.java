package com.vivition.sla.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is set. */
final class Now extends Clock {

  private volatile Instant now = Instant.EPOCH;

  /** It is noon of that day from now on. */
  void set(LocalDate day) {
    now = day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
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
