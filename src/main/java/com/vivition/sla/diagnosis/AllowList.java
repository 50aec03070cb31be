package com.vivition.sla.diagnosis;

import java.net.InetAddress;
import java.util.List;

/**
 * The networks that probes may go to. The registry says where a component is, this list says whether we may knock
 * there: no entry in the registry makes a worker knock at a neighbour of its own.
 */
record AllowList(List<Network> networks) {

  /**
   * Reads the networks.
   *
   * @throws IllegalArgumentException when one of them is not in CIDR notation
   */
  static AllowList of(List<String> networks) {
    return new AllowList(networks.stream().map(Network::of).toList());
  }

  /** Whether probes may go to this address; an empty list permits nothing. */
  boolean permits(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
