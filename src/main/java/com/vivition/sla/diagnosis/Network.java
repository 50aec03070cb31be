package com.vivition.sla.diagnosis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in CIDR notation, such as {@code 10.20.0.0/16} or {@code fd00::/8}.
 *
 * @param first the block's first address
 * @param prefix how many leading bits its addresses share
 */
record Network(InetAddress first, int prefix) {

  // no names: a name in the allow-list would be looked up, and its answer is not ours to trust
  private static final Pattern NOTATION =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  /**
   * Reads CIDR notation; an address alone is a network of one.
   *
   * @throws IllegalArgumentException that says what is wrong with the text
   */
  static Network of(String text) {
    final var notation = NOTATION.matcher(text.strip());
    if (!notation.matches()) {
      throw unusable(text, "it is not a network such as 10.20.0.0/16 or fd00::/8");
    }
    final InetAddress address;
    try {
      address = InetAddress.getByName(notation.group(1));
    } catch (UnknownHostException e) {
      throw unusable(text, "it does not begin with an IP address");
    }
    final int bits = address.getAddress().length * 8;
    final int prefix = notation.group(2) == null ? bits : Integer.parseInt(notation.group(2));
    if (prefix > bits) {
      throw unusable(text, "its prefix is longer than " + bits);
    }
    final InetAddress first = masked(address, prefix);
    if (!first.equals(address)) {
      throw unusable(text, "that network begins at " + first.getHostAddress() + "/" + prefix);
    }
    return new Network(first, prefix);
  }

  /** Whether the address lies in this network; an IPv4 address is never in an IPv6 network. */
  boolean contains(InetAddress address) {
    return address.getAddress().length == first.getAddress().length && masked(address, prefix).equals(first);
  }

  private static InetAddress masked(InetAddress address, int prefix) {
    final byte[] bytes = address.getAddress();
    for (int i = 0; i < bytes.length; i++) {
      final int kept = Math.max(0, Math.min(8, prefix - i * 8));
      bytes[i] &= (byte) (0xff << (8 - kept));
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e); // only for a wrong number of bytes
    }
  }

  private static IllegalArgumentException unusable(String text, String why) {
    return new IllegalArgumentException("sla.probe.allowed-networks: '%s' cannot be used: %s".formatted(text, why));
  }
}
