package com.vivition.sla.diagnosis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Studios that exist only here: a server on the loopback that answers {@code /{studio}/{component}/health} as the
 * components of real ones do. All is well there, but venlo-1's second camera is down, and gent-1 is not there at all.
 */
final class StudioSimulator implements AutoCloseable {

  private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)/([a-z0-9-]+)/health");
  private static final long FREE_DISK = 210L << 30;

  private final Clock clock;
  private final HttpServer server;
  private final ExecutorService threads;

  private StudioSimulator(HttpServer server, Clock clock) {
    this.server = server;
    this.clock = clock;
    this.threads = Executors.newFixedThreadPool(4, task -> {
      final var thread = new Thread(task, "studio-simulator");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Starts to answer on the loopback.
   *
   * @param port the port; 0 for any that is free
   * @throws IOException when the port is taken
   */
  static StudioSimulator start(int port, Clock clock) throws IOException {
    final var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    final var simulator = new StudioSimulator(HttpServer.create(address, 0), clock);
    simulator.server.createContext("/", simulator::answer);
    simulator.server.setExecutor(simulator.threads);
    simulator.server.start();
    return simulator;
  }

  /** The port it answers on. */
  int port() {
    return server.getAddress().getPort();
  }

  /** Stops answering. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      final var path = PATH.matcher(exchange.getRequestURI().getPath());
      if (!path.matches() || path.group(1).equals("gent-1")) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      final byte[] body = ProbeRun.json(health(path.group(1), path.group(2))).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Map<String, Object> health(String studio, String component) {
    final Map<String, Object> health = new LinkedHashMap<>();
    final boolean dead = studio.equals("venlo-1") && component.equals("camera-2");
    health.put("status", dead ? "DOWN" : "UP");
    health.put("version", "4.12.1");
    if (dead) {
      health.put("message", "The shutter does not answer");
    }
    if (component.startsWith("controller")) {
      health.put("freeDiskBytes", FREE_DISK);
    }
    if (component.startsWith("upload")) {
      health.put("queueAgeSeconds", 12);
    }
    health.put("time", clock.instant().toString());
    return health;
  }
}
