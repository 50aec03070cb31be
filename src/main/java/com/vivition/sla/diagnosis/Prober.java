package com.vivition.sla.diagnosis;

import java.net.InetAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Probes components over the network, many at a time. A component that is dead, slow or talks nonsense gives a result
 * that says so, never an exception; each probe is over within {@code sla.probe.timeout}, the lookup of its name
 * included.
 */
@Component
public final class Prober implements AutoCloseable {

  private final ProbeProperties properties;
  private final Addresses addresses;
  private final Certificates certificates;
  private final Clock clock;
  private final ExecutorService probes;
  private final ScheduledThreadPoolExecutor timer;

  @Autowired
  Prober(ProbeProperties properties, Clock clock) {
    this(properties, clock, InetAddress::getAllByName,
        new Certificates(Certificates.authorities(null), properties.certificateNotice()));
  }

  Prober(ProbeProperties properties, Clock clock, Addresses.Names names, Certificates certificates) {
    this.properties = properties;
    this.addresses = new Addresses(properties, names);
    this.certificates = certificates;
    this.clock = clock;
    final int parallel = properties.parallel();
    final var probes = new ThreadPoolExecutor(
        parallel, parallel, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads("probe-"));
    probes.allowCoreThreadTimeOut(true);
    this.probes = probes;
    this.timer = new ScheduledThreadPoolExecutor(1, threads("probe-timer-"));
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Probes all targets, as many at the same time as {@code sla.probe.parallel} says.
   *
   * @return the results in the order of the targets; at least one for each
   * @throws InterruptedException when the caller is interrupted; what runs is broken off
   */
  public List<ProbeResult> probe(List<ProbeTarget> targets) throws InterruptedException {
    final List<Future<List<ProbeResult>>> running = new ArrayList<>();
    try {
      targets.forEach(target -> running.add(probes.submit(() -> probe(target))));
      final List<ProbeResult> results = new ArrayList<>();
      for (final var probe : running) {
        results.addAll(probe.get());
      }
      return List.copyOf(results);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A probe broke", e.getCause());
    } finally {
      running.forEach(probe -> probe.cancel(true));
    }
  }

  private List<ProbeResult> probe(ProbeTarget target) throws InterruptedException {
    final var probe = new Probe(target, Deadline.in(properties.timeout()), properties, certificates, clock);
    try {
      final List<InetAddress> addresses = permitted(target, probe.deadline());
      return probe.run(addresses, timer);
    } catch (ProbeEnded e) {
      return List.of(probe.result(e));
    } catch (RuntimeException e) {
      // whatever one component provokes, the others' results are not lost
      return List.of(probe.result(new ProbeEnded(Check.CONNECTION, Outcome.FAILED, "The probe broke: " + e)));
    }
  }

  private List<InetAddress> permitted(ProbeTarget target, Deadline deadline) throws ProbeEnded, InterruptedException {
    final var flaw = target.flaw();
    if (flaw.isPresent()) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.REFUSED, "Not probed: " + flaw.get());
    }
    try {
      return addresses.permitted(target.host(), deadline);
    } catch (ProbeEnded e) {
      throw e.outcome() == Outcome.REFUSED ? new ProbeEnded(e.check(), e.outcome(), "Not probed: " + e.getMessage()) : e;
    }
  }

  /** Breaks off what runs. */
  @Override
  public void close() {
    probes.shutdownNow();
    addresses.close();
    timer.shutdownNow();
  }

  static ThreadFactory threads(String name) {
    final var count = new AtomicInteger();
    return task -> {
      final var thread = new Thread(task, name + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
