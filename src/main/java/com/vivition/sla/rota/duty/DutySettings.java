package com.vivition.sla.rota.duty;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the people on duty are called: {@code sla.duty.*}.
 *
 * @param webhookUrl     where a paging system takes pages; empty: mail only. Set where engine and steps run
 * @param webhookSecret  what pages are signed with; needed with the address, where the steps run
 * @param timeout        how long the paging system may take to answer
 * @param handOverBefore how long before a change of duty whoever leaves is asked to hand over
 * @param lookEvery      how often it is looked whether who is on duty has changed
 */
@ConfigurationProperties("sla.duty")
record DutySettings(@DefaultValue("") String webhookUrl, @DefaultValue("") String webhookSecret,
    @DefaultValue("10s") Duration timeout, @DefaultValue("15m") Duration handOverBefore,
    @DefaultValue("20s") Duration lookEvery) {

  private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1");

  DutySettings {
    webhookUrl = webhookUrl.strip();
    webhookSecret = webhookSecret.strip();
    if (!webhookUrl.isEmpty() && !isAddress(webhookUrl)) {
      throw new IllegalArgumentException("sla.duty.webhook-url must be an https address");
    }
    requirePositive("timeout", timeout);
    requirePositive("hand-over-before", handOverBefore);
    requirePositive("look-every", lookEvery);
  }

  boolean hasWebhook() {
    return !webhookUrl.isEmpty();
  }

  private static boolean isAddress(String text) {
    final URI address;
    try {
      address = URI.create(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
    // a page names a customer's studio and who is called
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || "http".equals(address.getScheme()) && OURSELVES.contains(address.getHost()));
  }

  private static void requirePositive(String name, Duration length) {
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("sla.duty.%s must be above zero".formatted(name));
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "DutySettings[webhookUrl=%s, handOverBefore=%s]".formatted(webhookUrl, handOverBefore);
  }
}
