package com.vivition.sla.bugfix.steps;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an issue in the tracker is followed.
 *
 * @param lookEvery  how often it is looked at while its bug is worked on: from a minute to an hour
 * @param lookRarely how often while nobody works on it: a known error, or one that is over
 * @param follow     how long after the bug is over, or a known error, it is still looked at
 */
@ConfigurationProperties("sla.tracker")
record TrackerSettings(@DefaultValue("1h") Duration lookEvery, @DefaultValue("1d") Duration lookRarely,
    @DefaultValue("30d") Duration follow) {

  TrackerSettings {
    if (lookEvery.toSeconds() < 60 || lookEvery.toHours() > 1 || lookRarely.compareTo(lookEvery) < 0) {
      throw new IllegalArgumentException(
          "sla.tracker.look-every must be between a minute and an hour, and look-rarely not shorter");
    }
  }
}
