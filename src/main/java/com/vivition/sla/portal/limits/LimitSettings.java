package com.vivition.sla.portal.limits;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much may be sent to the pages without a login: {@code sla.portal.limits.*}, each with {@code at-once} and
 * {@code every}; on each node.
 *
 * @param link    by one link
 * @param address from one address of the network, by whatever links
 * @param unknown tokens from one address that open nothing
 */
@ConfigurationProperties("sla.portal.limits")
record LimitSettings(Rate link, Rate address, Rate unknown) {

  LimitSettings {
    link = link == null ? new Rate(20, Duration.ofMinutes(1)) : link;
    address = address == null ? new Rate(30, Duration.ofSeconds(20)) : address;
    unknown = unknown == null ? new Rate(20, Duration.ofSeconds(30)) : unknown;
  }
}
