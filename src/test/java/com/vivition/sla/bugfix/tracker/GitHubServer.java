package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The issues of the repository vivition/studio, answered as GitHub's published description of its REST API says. */
final class GitHubServer implements AutoCloseable {

  static final String REPOSITORY = "vivition/studio";
  private static final String TOKEN = "Bearer github_pat_test";
  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // headers and body are written apart, and the second would wait for the first's acknowledgement
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** A request as it came. */
  record Request(String method, String path, String query, Map<String, String> headers, String body) {
  }

  /** What is answered instead, once. @param body null: the connection stays silent */
  record Fault(int status, Map<String, String> headers, String body) {
  }

  final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  final List<ObjectNode> issues = Collections.synchronizedList(new ArrayList<>());
  final Map<Integer, List<ObjectNode>> comments = Collections.synchronizedMap(new HashMap<>());
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final HttpServer server;
  private int pageSize = 100;
  /** The answer is lost after the work is done. */
  private boolean loseNextAnswer;

  GitHubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool(task -> {
      final Thread thread = new Thread(task, "github");
      thread.setDaemon(true);
      return thread;
    }));
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  GitHubSettings settings() {
    return new GitHubSettings(REPOSITORY, "github_pat_test", URI.create(url()), Duration.ofSeconds(2), "");
  }

  void pagesOf(int size) {
    pageSize = size;
  }

  synchronized void next(int status, String body, String... headers) {
    final Map<String, String> given = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      given.put(headers[i], headers[i + 1]);
    }
    faults.add(new Fault(status, given, body));
  }

  void loseNextAnswer() {
    loseNextAnswer = true;
  }

  ObjectNode add(String title, String body, String createdAt) {
    final int number = issues.size() + 1;
    final ObjectNode issue = JSON.createObjectNode()
        .put("id", 1_000_000L + number)
        .put("node_id", "I_" + number)
        .put("url", url() + "/repos/" + REPOSITORY + "/issues/" + number)
        .put("comments_url", url() + "/repos/" + REPOSITORY + "/issues/" + number + "/comments")
        .put("html_url", "https://github.com/" + REPOSITORY + "/issues/" + number)
        .put("number", number).put("state", "open").put("title", title).put("body", body)
        .put("locked", false).put("comments", 0)
        .put("created_at", createdAt).put("updated_at", createdAt).putNull("closed_at").putNull("state_reason");
    issue.putObject("user").put("login", "vivition-sla").put("id", 1);
    issue.putArray("labels");
    issue.putArray("assignees");
    issues.add(issue);
    return issue;
  }

  private synchronized Fault fault() {
    return faults.poll();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      final Map<String, String> headers = new HashMap<>();
      exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
      final var request = new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
          String.valueOf(exchange.getRequestURI().getQuery()), headers,
          new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      requests.add(request);
      final Fault fault = fault();
      if (fault != null) {
        fail(exchange, fault);
      } else if (!TOKEN.equals(headers.get("authorization"))) {
        answer(exchange, 401, message("Bad credentials"));
      } else {
        route(exchange, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(HttpExchange exchange, Fault fault) throws IOException, InterruptedException {
    if (fault.body() == null) {
      closing.await();
      return;
    }
    fault.headers().forEach(exchange.getResponseHeaders()::set);
    answer(exchange, fault.status(), fault.body());
  }

  private void route(HttpExchange exchange, Request request) throws IOException {
    final String[] path = request.path().substring(1).split("/");
    final boolean known = path.length >= 4 && (path[1] + "/" + path[2]).equals(REPOSITORY) && path[3].equals("issues");
    final int number = known && path.length > 4 ? Integer.parseInt(path[4]) : 0;
    if (!known || number > issues.size()) {
      answer(exchange, 404, message("Not Found"));
    } else if (number == 0 && request.method().equals("POST")) {
      final JsonNode wanted = JSON.readTree(request.body());
      done(exchange, add(wanted.get("title").asText(), wanted.get("body").asText(), "2026-11-23T09:00:05Z"));
    } else if (number == 0) {
      final List<ObjectNode> newest = new ArrayList<>(issues);
      Collections.reverse(newest);
      page(exchange, request, newest);
    } else if (path.length == 5) {
      single(exchange, request, issues.get(number - 1));
    } else if (request.method().equals("POST")) {
      final ObjectNode comment = JSON.createObjectNode().put("id", 1).put("body",
          JSON.readTree(request.body()).get("body").asText());
      comments.computeIfAbsent(number, none -> new ArrayList<>()).add(comment);
      done(exchange, comment);
    } else {
      page(exchange, request, comments.getOrDefault(number, List.of()));
    }
  }

  private void done(HttpExchange exchange, ObjectNode made) throws IOException {
    if (loseNextAnswer) {
      loseNextAnswer = false;
      exchange.close();
      return;
    }
    answer(exchange, 201, made.toString());
  }

  private void single(HttpExchange exchange, Request request, ObjectNode issue) throws IOException {
    final String tag = "W/\"%08x\"".formatted(issue.toString().hashCode());
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(request.headers().get("if-none-match"))) {
      exchange.sendResponseHeaders(304, -1);
    } else {
      answer(exchange, 200, issue.toString());
    }
  }

  private void page(HttpExchange exchange, Request request, List<ObjectNode> all) throws IOException {
    final int page = Arrays.stream(request.query().split("&")).filter(part -> part.startsWith("page="))
        .map(part -> Integer.parseInt(part.substring(5))).findFirst().orElse(1);
    final int last = Math.max(1, (all.size() + pageSize - 1) / pageSize);
    if (page < last) {
      final String there = url() + request.path() + "?" + request.query().replaceAll("&page=\\d+", "") + "&page=";
      exchange.getResponseHeaders().set("Link",
          "<%s%d>; rel=\"next\", <%s%d>; rel=\"last\"".formatted(there, page + 1, there, last));
    }
    final ArrayNode entries = JSON.createArrayNode();
    all.stream().skip((page - 1L) * pageSize).limit(pageSize).forEach(entries::add);
    answer(exchange, 200, entries.toString());
  }

  static String message(String text) {
    return JSON.createObjectNode().put("message", text)
        .put("documentation_url", "https://docs.github.com/rest").toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    final byte[] octets = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json; charset=utf-8"));
    exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(octets);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
