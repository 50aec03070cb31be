package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/** The studio simulator for tests elsewhere, and what probes it; camera-2 of venlo-1 is down, all else is well. */
public final class SimulatedStudios implements AutoCloseable {

  /** What the simulated agents want to see. */
  public static final String TOKEN = "between-studio-and-us";

  private final StudioSimulator simulator;
  private final Prober prober;
  private final StudioHttp http;

  public SimulatedStudios() throws IOException {
    simulator = StudioSimulator.start(0, Clock.systemUTC(), TOKEN);
    final ProbeProperties properties = Probers.properties(Duration.ofSeconds(5), 8, "127.0.0.0/8");
    prober = new Prober(properties, Clock.systemUTC());
    http = new StudioHttp(properties, Clock.systemUTC());
  }

  /** The loopback's port on which they answer. */
  public int port() {
    return simulator.port();
  }

  /** Probes that may go to the loopback. */
  public Prober prober() {
    return prober;
  }

  /** Calls to agents that may go to the loopback. */
  public StudioHttp http() {
    return http;
  }

  @Override
  public void close() {
    http.close();
    prober.close();
    simulator.close();
  }
}
