package com.vivition.sla.engine;

import com.vivition.sla.SlaApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How long the demo takes from the start of its process to the first login at Tasklist: on an empty folder, and on the
 * database of an earlier start.
 */
public final class StartupBenchmark {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int STARTS_AGAIN = 3;

  private StartupBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    final Path folder = Files.createTempDirectory("startup");
    try {
      System.out.printf("%nFrom start to first login%n%-38s %8d ms%n", "on an empty folder", measure(folder));
      for (int i = 0; i < STARTS_AGAIN; i++) {
        System.out.printf("%-38s %8d ms%n", "on an existing database", measure(folder));
      }
    } finally {
      delete(folder);
    }
  }

  private static long measure(Path folder) throws IOException, InterruptedException {
    final int port = freePort();
    final Path output = folder.resolve("output.txt");
    final var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("java.class.path"), SlaApplication.class.getName(),
        "--spring.profiles.active=demo", "--server.port=" + port, "--sla.demo.simulator-port=" + freePort());
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    final long start = System.nanoTime();
    final Process application = builder.start();
    try {
      final URI tasklist = URI.create("http://127.0.0.1:" + port);
      while (!loggedIn(tasklist)) {
        if (!application.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new IllegalStateException("The application did not start:\n" + tail(output));
        }
        Thread.sleep(20);
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    } finally {
      application.destroy();
      application.waitFor(30, TimeUnit.SECONDS);
    }
  }

  private static boolean loggedIn(URI application) throws InterruptedException {
    final var cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    try {
      final var page = HttpRequest.newBuilder(application.resolve("/camunda/app/tasklist/default/")).build();
      if (http.send(page, BodyHandlers.discarding()).statusCode() != 200) {
        return false;
      }
      final String token = cookies.getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
      final var login = HttpRequest
          .newBuilder(application.resolve("/camunda/api/admin/auth/user/default/login/tasklist"))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("X-XSRF-TOKEN", token)
          .POST(BodyPublishers.ofString("username=support&password=demo"))
          .build();
      final HttpResponse<String> answer = http.send(login, BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("support");
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String tail(Path file) throws IOException {
    final String text = Files.readString(file);
    return text.substring(Math.max(0, text.length() - 4000));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
