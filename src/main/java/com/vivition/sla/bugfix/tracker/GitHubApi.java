package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.vivition.sla.engine.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * GitHub's REST API, version 2022-11-28, as its description has it: one request at a time, answered within the time-out
 * by JSON of bounded size. Redirects are followed within GitHub only, since the token goes along. Once GitHub asks us
 * to slow down, nothing is sent before that time is over.
 */
final class GitHubApi {

  /** What GitHub answered. @param body missing where there is none */
  record Answer(int status, HttpHeaders headers, JsonNode body) {
  }

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);
  private static final int MOST_HOPS = 3;
  private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
  private static final int LONGEST_REASON = 150;
  private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final GitHubSettings settings;
  private final Clock clock;
  private final HttpClient http;
  private volatile Instant notBefore = Instant.MIN;

  GitHubApi(GitHubSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout())
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /** The address of a path below the API's own. */
  URI at(String path) {
    return URI.create(settings.apiUrl() + path);
  }

  /** @param tag the ETag of an earlier answer, which makes the answer 304 if nothing has changed since; null: none */
  Answer get(URI address, String tag) {
    final HttpRequest.Builder request = request(address).GET();
    return send(tag == null ? request : request.header("If-None-Match", tag));
  }

  Answer post(URI address, Map<String, ?> document) {
    try {
      return send(request(address).header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(JSON.writeValueAsString(document))));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // texts can always be written
    }
  }

  private HttpRequest.Builder request(URI address) {
    if (!isOurs(address)) {
      throw new PermanentFailure("GitHub leads to %s, not below sla.tracker.github.api-url".formatted(address));
    }
    return HttpRequest.newBuilder(address).timeout(settings.timeout())
        .header("Accept", "application/vnd.github+json")
        .header("X-GitHub-Api-Version", "2022-11-28")
        .header("User-Agent", "vivition-sla")
        .header("Authorization", "Bearer " + settings.token());
  }

  private boolean isOurs(URI address) {
    final URI ours = settings.apiUrl();
    return ours.getScheme().equals(address.getScheme()) && ours.getHost().equalsIgnoreCase(address.getHost())
        && ours.getPort() == address.getPort() && address.normalize().getPath().startsWith(ours.getPath() + "/");
  }

  private Answer send(HttpRequest.Builder wanted) {
    HttpRequest request = wanted.build();
    for (int hop = 0; hop <= MOST_HOPS; hop++) {
      final HttpResponse<byte[]> response = exchange(request);
      if (!MOVED.contains(response.statusCode())) {
        return judged(response);
      }
      final URI next = response.headers().firstValue("Location").map(request.uri()::resolve)
          .orElseThrow(() -> new TrackerUnavailable("GitHub answers nonsense: a redirect to nowhere"));
      final HttpRequest.Builder again = request(next); // checks the address
      request.headers().firstValue("Content-Type").ifPresent(type -> again.header("Content-Type", type));
      request.headers().firstValue("If-None-Match").ifPresent(tag -> again.header("If-None-Match", tag));
      request = again.method(request.method(), request.bodyPublisher().orElse(BodyPublishers.noBody())).build();
    }
    throw new TrackerUnavailable("GitHub leads in circles");
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    if (clock.instant().isBefore(notBefore)) {
      throw new TrackerUnavailable("GitHub asks us to wait until " + notBefore.truncatedTo(ChronoUnit.SECONDS));
    }
    final CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, info -> new BoundedBody(LARGEST_ANSWER));
    try {
      // the request's own time-out ends with the headers: a body may come for ever
      return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new TrackerUnavailable("GitHub does not answer within " + settings.timeout().toSeconds() + " s");
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new TrackerUnavailable("Stopped while waiting for GitHub", e);
    } catch (ExecutionException e) {
      throw new TrackerUnavailable("GitHub cannot be reached: " + why(e.getCause()), e.getCause());
    }
  }

  private static String why(Throwable failure) {
    return failure instanceof IOException && failure.getMessage() != null
        ? failure.getMessage() : failure.getClass().getSimpleName();
  }

  private Answer judged(HttpResponse<byte[]> response) {
    final int status = response.statusCode();
    final JsonNode body = json(response);
    if (status / 100 == 2 || status == 304) {
      return new Answer(status, response.headers(), status == 304 ? MissingNode.getInstance() : readable(body));
    }
    final String said = reason(body);
    if (status == 429 || status == 403 && slowsDown(response.headers(), said)) {
      notBefore = clock.instant().plus(pause(response.headers()));
      throw new TrackerUnavailable("GitHub asks us to wait until " + notBefore.truncatedTo(ChronoUnit.SECONDS));
    }
    if (status >= 500 || status == 408 || status / 100 != 4) {
      throw new TrackerUnavailable("GitHub answers %d %s".formatted(status, said).strip());
    }
    throw new PermanentFailure("GitHub refuses it (%d %s). %s".formatted(status, said, advice(status)).strip());
  }

  private static JsonNode json(HttpResponse<byte[]> response) {
    try {
      final JsonNode body = JSON.readTree(response.body());
      return body == null ? MissingNode.getInstance() : body;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static JsonNode readable(JsonNode body) {
    if (!body.isContainerNode()) {
      throw new TrackerUnavailable("GitHub answers nonsense: no JSON");
    }
    return body;
  }

  private static String reason(JsonNode body) {
    final String said = body.path("message").asText("").replaceAll("\\s+", " ").strip();
    return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON - 1) + "…";
  }

  private static boolean slowsDown(HttpHeaders headers, String said) {
    return headers.firstValue("Retry-After").isPresent()
        || headers.firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent()
        || said.toLowerCase(Locale.ROOT).contains("rate limit");
  }

  /** As long as GitHub says, but at least a second and never longer than its limits last. */
  private Duration pause(HttpHeaders headers) {
    final Duration told = seconds(headers, "Retry-After").map(Duration::ofSeconds)
        .or(() -> seconds(headers, "X-RateLimit-Reset").filter(reset -> reset > 0)
            .map(reset -> Duration.ofSeconds(reset - clock.instant().getEpochSecond())))
        .orElse(SHORTEST_WAIT);
    final Duration sane = told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told;
    return sane.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : sane;
  }

  private static Optional<Long> seconds(HttpHeaders headers, String name) {
    return headers.firstValue(name).filter(value -> value.matches("\\d{1,12}")).map(Long::parseLong);
  }

  private static String advice(int status) {
    return switch (status) {
      case 401 -> "Give SLA_TRACKER_GITHUB_TOKEN a valid token, then retry.";
      case 403 -> "Let the token read and write issues, then retry.";
      case 404 -> "The repository or issue is not there, or the token may not see it.";
      case 410 -> "The issue is deleted, or the repository has no issues.";
      default -> "";
    };
  }
}
