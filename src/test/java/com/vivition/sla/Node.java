package com.vivition.sla;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The application in a process of its own, as an administrator starts it: with environment, options and a folder. */
final class Node implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path output;
  private int port;

  private Node(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts it and does not wait.
   *
   * @param folder  where it runs and writes; made when missing
   * @param options as after the jar's name: {@code --server.port=0}
   */
  static Node launch(Path folder, Map<String, String> environment, String... options) {
    final List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // it lives for a minute: a quick start is worth more than quick code
        "-XX:TieredStopAtLevel=1", "-Xmx512m", "-cp", productOnly(), SlaApplication.class.getName(),
        "--server.port=0"));
    command.addAll(List.of(options));
    try {
      final Path output = Files.createTempFile(Files.createDirectories(folder), "output-", ".log");
      final var builder = new ProcessBuilder(command).directory(folder.toFile())
          .redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("SLA_") || name.startsWith("SPRING_"));
      builder.environment().putAll(environment);
      return new Node(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it serves: models, users and all. */
  Node awaitReady() {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
      requireAlive();
      return port() > 0 && as("", "").get("/actuator/health").statusCode() == 200;
    });
    return this;
  }

  /** Waits for words in what it writes. */
  Node awaitOutput(String words) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
      requireAlive();
      return output().contains(words);
    });
    return this;
  }

  /** Waits for its end and answers its exit code. */
  int awaitEnd() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It does not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Somebody who calls it; an empty name calls without a login. */
  Caller as(String user, String password) {
    return new Caller("http://127.0.0.1:" + port(), user, password);
  }

  /** The engine's REST API, for a worker elsewhere. */
  String engineRest() {
    return "http://127.0.0.1:" + port() + "/engine-rest";
  }

  /** Everything it wrote so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** As an administrator or a machine that shuts down does it; returns when it has ended. */
  void stop() {
    process.destroy();
    awaitEnd();
  }

  /** As a power cut does it; returns when it has ended. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    kill();
  }

  private int port() {
    if (port == 0) {
      final Matcher matcher = PORT.matcher(output());
      port = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
    return port;
  }

  private void requireAlive() {
    if (!process.isAlive()) {
      throw new AssertionError("It has ended:\n" + output());
    }
  }

  /** The class path without tests: what is found in production and nothing else. */
  private static String productOnly() {
    final String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes" + File.separator))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
