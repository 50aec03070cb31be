package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.time.Clock;

/** The studio simulator for tests elsewhere; camera-2 of venlo-1 is down there, all else is well. */
public final class SimulatedStudios implements AutoCloseable {

  private final StudioSimulator simulator;

  public SimulatedStudios() throws IOException {
    simulator = StudioSimulator.start(0, Clock.systemUTC(), "token");
  }

  /** The loopback's port on which they answer. */
  public int port() {
    return simulator.port();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
