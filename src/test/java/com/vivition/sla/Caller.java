package com.vivition.sla;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Somebody who calls a node over HTTP with basic authentication.
 *
 * @param user empty: without a login
 */
record Caller(String node, String user, String password) {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(5)).build();
  private static final ObjectMapper JSON = new ObjectMapper();

  HttpResponse<String> get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  HttpResponse<String> post(String path, Object body) {
    return send("POST", path, written(body));
  }

  HttpResponse<String> put(String path, Object body) {
    return send("PUT", path, written(body));
  }

  /** Sends a form as a page does, its fields as name and value in turn. */
  HttpResponse<String> submit(String path, String... fields) {
    final StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return exchange(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(form.toString())));
  }

  /** What is there, as JSON. */
  JsonNode read(String path) {
    return success(get(path));
  }

  /** Posts and demands success; the answer as JSON. */
  JsonNode mustPost(String path, Object body) {
    return success(post(path, body));
  }

  /** Puts and demands success; the answer as JSON. */
  JsonNode mustPut(String path, Object body) {
    return success(put(path, body));
  }

  /** Deploys a file under a name to the engine. */
  void deploy(String name, String content) {
    final String boundary = "----part";
    final String body = """
        --%1$s\r
        Content-Disposition: form-data; name="deployment-name"\r
        \r
        %2$s\r
        --%1$s\r
        Content-Disposition: form-data; name="file"; filename="%2$s"\r
        Content-Type: application/octet-stream\r
        \r
        %3$s\r
        --%1$s--\r
        """.formatted(boundary, name, content);
    success(exchange(request("/engine-rest/deployment/create")
        .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofString(body))));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body) {
    return exchange(request(path).header("Content-Type", "application/json").method(method, body));
  }

  private HttpRequest.Builder request(String path) {
    final var request = HttpRequest.newBuilder(URI.create(node + path)).timeout(Duration.ofSeconds(60));
    if (!user.isEmpty()) {
      request.header("Authorization", "Basic "
          + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }
    return request;
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode success(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new AssertionError("%s: %d %s".formatted(response.request(), response.statusCode(), response.body()));
    }
    return json(response.body());
  }

  private static BodyPublisher written(Object body) {
    try {
      return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
