package com.vivition.sla.portal.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Keeps a flood from one link or address from the others, and guessing from being worth while. */
@Component
public class Limits {

  private static final int NETWORK_BYTES = 8;

  private final RateLimit links;
  private final RateLimit addresses;
  private final RateLimit unknown;

  Limits(LimitSettings settings, Clock clock) {
    links = new RateLimit(settings.link(), clock);
    addresses = new RateLimit(settings.address(), clock);
    unknown = new RateLimit(settings.unknown(), clock);
  }

  /**
   * Something is sent by a link that is good.
   *
   * @param link    what it opens
   * @param address the sender's, as the server knows it
   * @throws TooMany when it must wait
   */
  public void sent(String link, String address) {
    // what the address is refused for does not count against the link, which others hold too
    refuse(addresses.take(network(address)));
    refuse(links.take(link));
  }

  /** A token came that opens nothing. @throws TooMany when too many did */
  public void unknown(String address) {
    refuse(unknown.take(network(address)));
  }

  /** Of an IPv6 address the first 64 bits: one connection has all the rest. */
  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      final byte[] octets = InetAddress.getByName(address).getAddress();
      return octets.length <= NETWORK_BYTES ? address : Arrays.toString(Arrays.copyOf(octets, NETWORK_BYTES));
    } catch (final UnknownHostException other) {
      return address;
    }
  }

  private static void refuse(Duration wait) {
    if (!wait.isZero()) {
      throw new TooMany(wait);
    }
  }
}
