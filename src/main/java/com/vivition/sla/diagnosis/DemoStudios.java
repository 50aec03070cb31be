package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the studio simulator beside the demo, so that the demo's probes find something. */
@Component
@Profile("demo & !worker")
class DemoStudios implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DemoStudios.class);

  private final int port;
  private final String token;
  private final Clock clock;
  private StudioSimulator simulator;

  DemoStudios(@Value("${sla.demo.simulator-port:18081}") int port, @Value("${sla.rollout.token:}") String token,
      Clock clock) {
    this.port = port;
    this.token = token;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    try {
      simulator = StudioSimulator.start(port, clock, token);
      log.info("Simulated studios answer on 127.0.0.1:{}", simulator.port());
    } catch (IOException e) {
      // the demo is worth having without them: their probes then say "unreachable"
      log.warn("No simulated studios: port {} is not free ({}); set sla.demo.simulator-port", port, e.getMessage());
    }
  }

  @Override
  public synchronized void stop() {
    if (simulator != null) {
      simulator.close();
      simulator = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return simulator != null;
  }
}
