package com.vivition.sla.bugfix.rollout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How releases are rolled out.
 *
 * @param token        what the studios' agents want to see; secret
 * @param installation how long an installation may take
 * @param settling     how long the studio may take after it until its probes are well
 * @param askEvery     how often the agent, and then the probes, are asked in that time
 * @param quiet        how long a studio must stay closed from the beginning of an installation
 * @param offlineRetry after what time a studio that was offline is tried again
 * @param standingRetry the same for one that stands still and waits for the release
 * @param giveUp       after what time offline it is given up
 * @param mostFailures at so many failed installations the roll-out stops
 */
@ConfigurationProperties("sla.rollout")
record RollOutSettings(
    @DefaultValue("") String token,
    @DefaultValue("10m") Duration installation,
    @DefaultValue("2m") Duration settling,
    @DefaultValue("5s") Duration askEvery,
    @DefaultValue("30m") Duration quiet,
    @DefaultValue("1d") Duration offlineRetry,
    @DefaultValue("15m") Duration standingRetry,
    @DefaultValue("7d") Duration giveUp,
    @DefaultValue("3") int mostFailures) {

  RollOutSettings {
    if (!token.matches("[\\x21-\\x7e]*")) {
      throw new IllegalArgumentException("sla.rollout.token must be visible ASCII characters without spaces");
    }
    if (mostFailures < 1 || askEvery.toMillis() < 1 || offlineRetry.toMillis() < 1 || standingRetry.toMillis() < 1
        || quiet.isNegative()) {
      throw new IllegalArgumentException("sla.rollout: most-failures, ask-every, offline-retry and standing-retry "
          + "must be above zero");
    }
  }

  @Override
  public String toString() {
    return "RollOutSettings[installation=%s, offlineRetry=%s, giveUp=%s]".formatted(installation, offlineRetry, giveUp);
  }
}
