package com.vivition.sla.diagnosis;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How probes behave and from when on a figure is worth a warning.
 *
 * @param allowedNetworks the networks that probes may go to, in CIDR notation; none by default, so nothing is probed
 * @param timeout all that one component's probe may take, the lookup of its name included
 * @param parallel how many components are probed at the same time
 * @param longestBody how much of an answer is read
 * @param leastFreeDisk less free disk than this is a warning
 * @param oldestInQueue something waiting longer than this is a warning
 * @param largestClockOffset a clock further off than this, in either direction, is a warning
 * @param certificateNotice a certificate that ends within this time is a warning
 */
@ConfigurationProperties("sla.probe")
record ProbeProperties(
    @DefaultValue List<String> allowedNetworks,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("64") int parallel,
    @DefaultValue("64KB") DataSize longestBody,
    @DefaultValue("5GB") DataSize leastFreeDisk,
    @DefaultValue("15m") Duration oldestInQueue,
    @DefaultValue("30s") Duration largestClockOffset,
    @DefaultValue("21d") Duration certificateNotice) {

  ProbeProperties {
    if (timeout.isNegative() || timeout.isZero() || parallel < 1) {
      throw new IllegalArgumentException("sla.probe.timeout and sla.probe.parallel must be above zero");
    }
  }
}
