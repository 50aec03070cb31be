package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.engine.PermanentFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub issues. What was opened or said is found again by a mark that GitHub does not show: an HTML comment in the
 * text. Lists are read instead of searched, since GitHub's search knows nothing of the last minutes.
 */
final class GitHubTracker implements BugTracker {

  private static final Pattern REFERENCE = Pattern.compile("([^#]+)#(\\d{1,18})");
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>[^,]*;\\s*rel=\"?next\"?");
  private static final Pattern CALLS = Pattern.compile("@(?=[A-Za-z0-9])|#(?=\\d)|\\bGH-(?=\\d)");
  private static final int MOST_PAGES = 100;
  private static final int MOST_REMEMBERED = 500;
  // GitHub's clock and ours
  private static final Duration SKEW = Duration.ofHours(1);

  /** What an issue was when it was last looked at. */
  private record Seen(String tag, Look look) {
  }

  private final GitHubSettings settings;
  private final GitHubApi api;
  private final Map<String, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
      return size() > MOST_REMEMBERED;
    }
  });

  GitHubTracker(GitHubSettings settings, GitHubApi api) {
    this.settings = settings;
    this.api = api;
  }

  @Override
  public Issue open(TrackerIssue issue) {
    return find(issue).orElseGet(() -> issue(api.post(api.at("/repos/" + settings.repository() + "/issues"), Map.of(
        "title", titleStart(issue) + " " + quiet(issue.title()),
        "body", quiet(issue.body()) + "\n\n" + mark(issue.bug()))).body()));
  }

  private Optional<Issue> find(TrackerIssue issue) {
    final String oldest = issue.since().minus(SKEW).truncatedTo(ChronoUnit.SECONDS).toString();
    final URI newestFirst = api.at("/repos/%s/issues?state=all&sort=created&direction=desc&since=%s&per_page=100"
        .formatted(settings.repository(), oldest));
    return first(newestFirst, found -> !found.has("pull_request")
        && (text(found, "title").startsWith(titleStart(issue)) || text(found, "body").contains(mark(issue.bug()))),
        found -> createdAt(found).compareTo(oldest) < 0).map(this::issue);
  }

  // nonsense must not pass for the end of the list, or the issue would be opened twice
  private static String createdAt(JsonNode issue) {
    if (!issue.path("created_at").isTextual()) {
      throw new TrackerUnavailable("GitHub answers nonsense: an issue without a date");
    }
    return issue.get("created_at").asText();
  }

  @Override
  public void comment(String reference, String key, String text) {
    final String mark = mark(key);
    final URI comments = api.at(path(reference) + "/comments");
    if (first(URI.create(comments + "?per_page=100"), said -> text(said, "body").contains(mark), said -> false)
        .isEmpty()) {
      api.post(comments, Map.of("body", quiet(text) + "\n\n" + mark));
    }
  }

  @Override
  public Look look(String reference) {
    final Seen before = seen.get(reference);
    final GitHubApi.Answer answer = api.get(api.at(path(reference)), before == null ? null : before.tag());
    if (answer.status() == 304) {
      if (before == null) {
        throw new TrackerUnavailable("GitHub answers nonsense: unchanged since never");
      }
      return before.look();
    }
    final var look = new Look(state(answer.body()), changedAt(answer.body()));
    answer.headers().firstValue("ETag").ifPresent(tag -> seen.put(reference, new Seen(tag, look)));
    return look;
  }

  /** What an issue's document says; also the one in a webhook. @throws TrackerUnavailable when it is nonsense */
  static TrackerState state(JsonNode issue) {
    return switch (text(issue, "state")) {
      case "open" -> TrackerState.OPEN;
      // issues closed before there were reasons have none
      case "closed" -> "completed".equals(issue.path("state_reason").asText("completed"))
          || issue.path("state_reason").isNull() ? TrackerState.CLOSED_COMPLETED : TrackerState.CLOSED_NOT_PLANNED;
      default -> throw new TrackerUnavailable("GitHub answers nonsense: an issue that is neither open nor closed");
    };
  }

  /** When it changed last, to the second; also in a webhook. @throws TrackerUnavailable when it is nonsense */
  static Instant changedAt(JsonNode issue) {
    try {
      return Instant.parse(text(issue, "updated_at"));
    } catch (DateTimeParseException e) {
      throw new TrackerUnavailable("GitHub answers nonsense: an issue without a time", e);
    }
  }

  /** The reference of an issue of a repository, {@code owner/name#7}. */
  static String reference(String repository, long number) {
    return repository + "#" + number;
  }

  /** The first that fits on any page of a list, before the first that is past all that could. */
  private Optional<JsonNode> first(URI list, Predicate<JsonNode> fits, Predicate<JsonNode> past) {
    URI page = list;
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      final GitHubApi.Answer answer = api.get(page, null);
      if (!answer.body().isArray()) {
        throw new TrackerUnavailable("GitHub answers nonsense: no list");
      }
      for (final JsonNode entry : answer.body()) {
        if (fits.test(entry)) {
          return Optional.of(entry);
        }
        if (past.test(entry)) {
          return Optional.empty();
        }
      }
      final Optional<URI> next = next(answer);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      page = next.get();
    }
    throw new PermanentFailure("GitHub has more than %d pages to look through".formatted(MOST_PAGES));
  }

  private static Optional<URI> next(GitHubApi.Answer answer) {
    return answer.headers().allValues("Link").stream().map(NEXT::matcher).filter(Matcher::find)
        .map(link -> link.group(1)).findFirst().map(address -> {
          try {
            return URI.create(address);
          } catch (IllegalArgumentException e) {
            throw new TrackerUnavailable("GitHub answers nonsense: no address of a next page", e);
          }
        });
  }

  private Issue issue(JsonNode document) {
    final long number = document.path("number").asLong();
    final String url = text(document, "html_url");
    if (number < 1 || !url.startsWith("http")) {
      throw new TrackerUnavailable("GitHub answers nonsense: an issue without number or address");
    }
    return new Issue(reference(settings.repository(), number), url);
  }

  private static String path(String reference) {
    final Matcher parts = REFERENCE.matcher(String.valueOf(reference));
    if (!parts.matches() || !GitHubSettings.isRepository(parts.group(1))) {
      throw new PermanentFailure("'%s' is not an issue. One looks like owner/repository#7.".formatted(reference));
    }
    return "/repos/%s/issues/%s".formatted(parts.group(1), parts.group(2));
  }

  private static String titleStart(TrackerIssue issue) {
    return "[%s]".formatted(issue.bug());
  }

  /** The same to read, but it calls nobody and points to no other issue. */
  private static String quiet(String text) {
    return CALLS.matcher(text).replaceAll("$0\u200b");
  }

  private static String mark(String key) {
    return "<!-- vivition-sla: %s -->".formatted(key);
  }

  private static String text(JsonNode document, String field) {
    return document.path(field).asText("");
  }
}
