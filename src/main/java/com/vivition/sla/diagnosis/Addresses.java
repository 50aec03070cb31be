package com.vivition.sla.diagnosis;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of a studio's hosts, and refuses those in networks that we may not go to. */
final class Addresses implements AutoCloseable {

  /** Looks up a name's addresses. */
  interface Names {
    InetAddress[] lookup(String host) throws UnknownHostException;
  }

  private final AllowList allowed;
  private final Names names;
  private final ExecutorService lookups;

  Addresses(ProbeProperties properties, Names names) {
    this.allowed = AllowList.of(properties.allowedNetworks());
    this.names = names;
    // lookups cannot be interrupted: the few that hang keep these threads, never those of the probes
    this.lookups = new ThreadPoolExecutor(0, 2 * properties.parallel(), 10, TimeUnit.SECONDS,
        new SynchronousQueue<>(), Prober.threads("probe-name-"));
  }

  /**
   * All addresses of a host; call them and never the name, so that what was checked is what is called.
   *
   * @throws ProbeEnded when the name is not known in time, or one of its addresses is in no permitted network
   */
  List<InetAddress> permitted(String host, Deadline deadline) throws ProbeEnded, InterruptedException {
    final List<InetAddress> addresses = addresses(host, deadline);
    for (final InetAddress address : addresses) {
      // one forbidden address is enough: a name that mixes them is not a studio's
      if (!allowed.permits(address)) {
        throw new ProbeEnded(Check.CONNECTION, Outcome.REFUSED, "%s is in no network that probes may go to"
            .formatted(address.getHostAddress().equals(host) ? host : host + " (" + address.getHostAddress() + ")"));
      }
    }
    return addresses;
  }

  private List<InetAddress> addresses(String host, Deadline deadline) throws ProbeEnded, InterruptedException {
    try {
      final Future<InetAddress[]> lookup = lookups.submit(() -> names.lookup(host));
      try {
        return List.of(lookup.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
      } finally {
        lookup.cancel(true);
      }
    } catch (TimeoutException | RejectedExecutionException e) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.UNREACHABLE, "The lookup of the name " + host
          + " gave no answer within " + Words.time(deadline.length()));
    } catch (ExecutionException e) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.UNREACHABLE, "The name " + host + " is not known");
    }
  }

  /** Breaks off what runs. */
  @Override
  public void close() {
    lookups.shutdownNow();
  }
}
