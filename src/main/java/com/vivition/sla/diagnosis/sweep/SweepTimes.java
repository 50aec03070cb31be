package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the sweep's models ask of the clock. */
@Component("sweepTimes")
@UsableInModels
public class SweepTimes {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  // the working day that follows a night has begun by then
  private static final Duration ALARM_WAITS = Duration.ofHours(8);

  private final SweepSettings settings;
  private final Clock clock;

  SweepTimes(SweepSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** When the next sweep begins: the next {@code sla.sweep.at} on the wall. */
  public Date nextNight() {
    return Date.from(Times.next(settings.at(), clock.instant(), ZONE));
  }

  /** The local date by which a sweep that begins now is named. */
  public LocalDate night() {
    return clock.instant().atZone(ZONE).toLocalDate();
  }

  /** When a batch whose results are not there is left out. */
  public Date patience() {
    return Date.from(clock.instant().plus(settings.patience()));
  }

  /** By when somebody should have looked at an alarm. */
  public Date alarmDue() {
    return Date.from(clock.instant().plus(ALARM_WAITS));
  }
}
