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
 * components of real ones do, and {@code /{studio}/releases/{version}} as their agents do. All is well there, but
 * venlo-1's second camera is down, and gent-1 is not there at all.
 */
final class StudioSimulator implements AutoCloseable {

  private static final Pattern PATH = Pattern.compile("/([a-z0-9-]+)/([a-z0-9-]+)/health");
  private static final Pattern RELEASE = Pattern.compile("/([a-z0-9-]+)/releases/([A-Za-z0-9._+-]+)");
  private static final long FREE_DISK = 210L << 30;

  private final SimulatedAgent agents = new SimulatedAgent();
  private final Clock clock;
  private final String token;
  private final HttpServer server;
  private final ExecutorService threads;

  private StudioSimulator(HttpServer server, Clock clock, String token) {
    this.server = server;
    this.clock = clock;
    this.token = token;
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
   * @param token the bearer token that agents want to see
   * @throws IOException when the port is taken
   */
  static StudioSimulator start(int port, Clock clock, String token) throws IOException {
    final var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    final var simulator = new StudioSimulator(HttpServer.create(address, 0), clock, token);
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
      final String path = exchange.getRequestURI().getPath();
      final var component = PATH.matcher(path);
      final var release = RELEASE.matcher(path);
      if (component.matches() && !component.group(1).equals("gent-1")) {
        say(exchange, 200, health(component.group(1), component.group(2)));
      } else if (release.matches() && !release.group(1).equals("gent-1")) {
        release(exchange, release.group(1), release.group(2));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void release(HttpExchange exchange, String studio, String version) throws IOException {
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    if (exchange.getRequestMethod().equals("PUT")) {
      say(exchange, 202, agents.install(studio, version));
      return;
    }
    final var state = agents.state(studio, version);
    if (state.isPresent()) {
      say(exchange, 200, state.get());
    } else {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private static void say(HttpExchange exchange, int status, Object document) throws IOException {
    final byte[] body = ProbeRun.json(document).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private Map<String, Object> health(String studio, String component) {
    final Map<String, Object> health = new LinkedHashMap<>();
    final String version = agents.running(studio).orElse("4.12.1");
    final String illness = illness(studio, component, version);
    health.put("status", illness == null ? "UP" : "DOWN");
    health.put("version", version);
    if (illness != null) {
      health.put("message", illness);
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

  private static String illness(String studio, String component, String version) {
    if (component.startsWith("software") && version.endsWith("-sick")) {
      return "Does not start";
    }
    return studio.equals("venlo-1") && component.equals("camera-2") ? "The shutter does not answer" : null;
  }
}
