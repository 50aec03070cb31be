package com.vivition.sla.bugfix.tracker;

import static com.vivition.sla.bugfix.tracker.GitHubServer.REPOSITORY;
import static com.vivition.sla.bugfix.tracker.GitHubServer.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vivition.sla.bugfix.Now;
import com.vivition.sla.bugfix.TrackerState;
import com.vivition.sla.engine.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Bugs as GitHub issues, over real HTTP: nothing is opened or said twice, and what goes wrong is said clearly. */
class GitHubTrackerTest {

  private static final TrackerIssue BLACK = new TrackerIssue("BUG-2026-000007", "Camera stays black", "After standby",
      Instant.parse("2026-11-23T09:00:00Z"));
  private static final String FIRST = REPOSITORY + "#1";

  private GitHubServer github;
  private Now now;
  private BugTrackers trackers;

  @BeforeEach
  void start() throws IOException {
    github = new GitHubServer();
    now = new Now();
    trackers = new BugTrackers(github.settings(), now);
  }

  @AfterEach
  void stop() {
    github.close();
  }

  // ---- opening

  @Test
  void a_bug_becomes_an_issue_whose_reference_and_address_are_handed_back() {
    assertThat(open()).containsExactlyInAnyOrderEntriesOf(Map.of("trackerReference", FIRST,
        "trackerUrl", "https://github.com/vivition/studio/issues/1"));

    assertThat(github.issues).singleElement().satisfies(issue -> {
      assertThat(issue.get("title").asText()).isEqualTo("[BUG-2026-000007] Camera stays black");
      assertThat(issue.get("body").asText()).isEqualTo("After standby\n\n<!-- vivition-sla: BUG-2026-000007 -->");
    });
    assertThat(github.requests).allSatisfy(request -> assertThat(request.headers())
        .containsEntry("accept", "application/vnd.github+json").containsEntry("x-github-api-version", "2022-11-28")
        .containsEntry("authorization", "Bearer github_pat_test").containsKey("user-agent"));
  }

  @Test
  void it_is_opened_once_however_often_the_step_is_done() {
    assertThat(open()).isEqualTo(open());
    assertThat(github.issues).hasSize(1);
  }

  @Test
  void an_issue_whose_answer_was_lost_is_found_again() {
    github.loseNextAnswer();
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("cannot be reached");
    assertThat(open()).containsEntry("trackerReference", FIRST);
    assertThat(github.issues).hasSize(1);
  }

  @Test
  void it_is_found_on_later_pages_and_under_another_title() {
    github.add("Renamed by somebody", "text\n<!-- vivition-sla: BUG-2026-000007 -->", "2026-11-23T09:00:05Z");
    for (int other = 0; other < 24; other++) {
      github.add("Another issue", "[BUG-2026-000007] is mentioned here", "2026-11-23T10:00:00Z");
    }
    github.pagesOf(10);
    assertThat(open()).containsEntry("trackerReference", FIRST);
    assertThat(github.requests).hasSize(3).allMatch(request -> request.method().equals("GET"));
    assertThat(github.requests.get(0).query()).contains("since=2026-11-23T08:00:00Z", "state=all");
  }

  @Test
  void issues_older_than_the_bug_are_not_looked_through_and_pull_requests_are_none() {
    for (int old = 0; old < 50; old++) {
      github.add("Old, but touched today", "", "2025-01-01T09:00:00Z");
    }
    github.add("[BUG-2026-000007] A pull request", "", "2026-11-23T09:30:00Z").putObject("pull_request");
    github.pagesOf(10);
    assertThat(open()).containsEntry("trackerReference", REPOSITORY + "#52");
    assertThat(github.requests).as("one page, then the new issue").hasSize(2);
  }

  @Test
  void a_list_without_end_is_left() {
    for (int other = 0; other < 101; other++) {
      github.add("Another issue", "", "2026-11-23T10:00:00Z");
    }
    github.pagesOf(1);
    assertThatThrownBy(this::open).isInstanceOf(PermanentFailure.class).hasMessageContaining("more than 100 pages");
  }

  // ---- saying something

  @Test
  void a_comment_is_made_once_a_task_however_often_the_step_is_done() {
    open();
    final var step = new CommentTrackerIssueStep(trackers);
    final ExternalTask task = task("task-1", Map.of("trackerReference", FIRST, "trackerComment", "Released as 2.9.0"));
    github.loseNextAnswer();
    assertThatThrownBy(() -> step.perform(task)).isInstanceOf(TrackerUnavailable.class);
    step.perform(task);
    step.perform(task);
    step.perform(task("task-2", Map.of("trackerReference", FIRST, "trackerComment", "Released as 2.9.0")));

    assertThat(github.comments.get(1)).extracting(comment -> comment.get("body").asText()).containsExactly(
        "Released as 2.9.0\n\n<!-- vivition-sla: task-1 -->", "Released as 2.9.0\n\n<!-- vivition-sla: task-2 -->");
  }

  @Test
  void what_is_said_calls_nobody_and_points_to_no_other_issue() {
    open();
    new CommentTrackerIssueStep(trackers).perform(task("task-1",
        Map.of("trackerReference", FIRST, "trackerComment", "Asked @sanne by mail a@b.nl, like #12 or GH-7. # 1 stays")));

    assertThat(github.comments.get(1)).extracting(comment -> comment.get("body").asText()).containsExactly(
        "Asked @\u200bsanne by mail a@\u200bb.nl, like #\u200b12 or GH-\u200b7. # 1 stays\n\n<!-- vivition-sla: task-1 -->");
  }

  // ---- following

  @ParameterizedTest
  @CsvSource(nullValues = "null", value = {"open, null, OPEN", "open, reopened, OPEN",
      "closed, completed, CLOSED_COMPLETED", "closed, null, CLOSED_COMPLETED",
      "closed, not_planned, CLOSED_NOT_PLANNED", "closed, duplicate, CLOSED_NOT_PLANNED"})
  void the_state_of_the_issue_is_handed_back(String state, String reason, TrackerState expected) {
    open();
    github.issues.get(0).put("state", state).put("state_reason", reason);
    assertThat(look(FIRST)).isEqualTo(Map.of("trackerState", expected.name(),
        "trackerChangedAt", github.issues.get(0).get("updated_at").asText()));
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    open();
    github.requests.clear();
    look(FIRST);
    assertThat(look(FIRST)).containsEntry("trackerState", "OPEN");
    assertThat(github.requests.get(1).headers()).containsKey("if-none-match");

    github.issues.get(0).put("state", "closed").put("state_reason", "not_planned");
    assertThat(look(FIRST)).containsEntry("trackerState", "CLOSED_NOT_PLANNED");
  }

  @Test
  void a_repository_that_was_renamed_is_followed_within_github_only() {
    open();
    github.next(301, message("Moved Permanently"), "Location", github.url() + "/repos/" + REPOSITORY + "/issues/1");
    assertThat(look("vivition/old-name#1")).containsEntry("trackerState", "OPEN");

    github.next(301, message("Moved Permanently"), "Location", "http://localhost:1/repos/x/y/issues/1");
    assertThatThrownBy(() -> look(FIRST)).isInstanceOf(PermanentFailure.class).hasMessageContaining("api-url");
    for (int hop = 0; hop < 5; hop++) {
      github.next(302, "", "Location", "/repos/" + REPOSITORY + "/issues/1");
    }
    assertThatThrownBy(() -> look(FIRST)).hasMessageContaining("circles");
  }

  // ---- what goes wrong

  @ParameterizedTest
  @CsvSource({"401, SLA_TRACKER_GITHUB_TOKEN", "403, read and write issues", "404, not there", "410, deleted",
      "422, Validation Failed"})
  void what_github_refuses_for_good_is_not_repeated(int status, String said) {
    github.next(status, message("Validation Failed"));
    assertThatThrownBy(this::open).isInstanceOf(PermanentFailure.class).hasMessageContaining(said)
        .hasMessageContaining(String.valueOf(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 408})
  void what_may_be_better_later_is_tried_again(int status) {
    github.next(status, "<html>Unicorn!</html>", "Content-Type", "text/html");
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("" + status);
    assertThat(open()).containsEntry("trackerReference", FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>A login page of some proxy</html>", "", "[{\"number\":1}", "{}", "[{}]", "[7]",
      "\"text\"", "null"})
  void nonsense_is_taken_for_no_answer(String body) {
    github.next(200, body);
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("nonsense");
  }

  @Test
  void an_issue_without_number_or_state_is_nonsense_too() {
    github.next(200, "[]");
    github.next(201, "{\"html_url\": \"https://github.com/vivition/studio/issues/1\"}");
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("without number");
    github.next(200, "{\"number\": 1, \"state\": \"sideways\"}");
    assertThatThrownBy(() -> look(FIRST)).isInstanceOf(TrackerUnavailable.class);
    github.next(200, "[]", "Link", "<http://not an address>; rel=\"next\"");
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class);
  }

  @Test
  void a_next_page_elsewhere_does_not_get_the_token() {
    github.next(200, "[]", "Link", "<https://evil.example/repos?page=2>; rel=\"next\"");
    assertThatThrownBy(this::open).isInstanceOf(PermanentFailure.class).hasMessageContaining("evil.example");
  }

  @ParameterizedTest
  @CsvSource({"429, Retry-After, 120, 120", "403, Retry-After, 30, 30", "403, X-RateLimit-Remaining, 0, 60",
      "429, Retry-After, tomorrow, 60", "429, Retry-After, 999999, 3600", "403, X-Other, 1, 60"})
  void when_github_asks_to_slow_down_nothing_is_sent_until_then(int status, String header, String value, int seconds) {
    github.next(status, message("You have exceeded a secondary rate limit."), header, value);
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("wait until");
    now.passes(Duration.ofSeconds(seconds - 1));
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("wait until");
    assertThat(github.requests).hasSize(1);

    now.passes(Duration.ofSeconds(1));
    assertThat(open()).containsEntry("trackerReference", FIRST);
  }

  @Test
  void the_hourly_limit_is_waited_for_as_long_as_it_lasts() {
    github.next(403, message("API rate limit exceeded"), "X-RateLimit-Remaining", "0", "X-RateLimit-Reset",
        String.valueOf(now.instant().plusSeconds(1500).getEpochSecond()));
    assertThatThrownBy(this::open).hasMessage("GitHub asks us to wait until 2026-11-23T09:25:00Z");
  }

  @Test
  void a_server_that_says_nothing_is_left_after_the_time_out() {
    trackers = new BugTrackers(new GitHubSettings(REPOSITORY, "github_pat_test", URI.create(github.url()),
        Duration.ofMillis(200), ""), now);
    github.next(200, null);
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class);
  }

  @Test
  void a_server_that_is_down_is_a_clear_failure_without_the_token() {
    github.close();
    assertThatThrownBy(this::open).isInstanceOf(TrackerUnavailable.class).hasMessageContaining("cannot be reached")
        .hasMessageNotContaining("github_pat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "../../user#1", "a/..#1", "a/b/c#1", "vivition/studio#1/../..", "vivition/studio#x"})
  void what_is_no_reference_goes_nowhere(String reference) {
    assertThatThrownBy(() -> look(reference)).isInstanceOf(PermanentFailure.class).hasMessageContaining("owner/repo");
    assertThat(github.requests).isEmpty();
  }

  @Test
  void a_model_that_forgets_a_variable_hears_which() {
    final ExternalTask task = task("task-1", Map.of());
    assertThatThrownBy(() -> new OpenTrackerIssueStep(trackers).perform(task))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("trackerIssue");
    assertThatThrownBy(() -> new CommentTrackerIssueStep(trackers).perform(task))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("trackerComment");
    assertThatThrownBy(() -> new TrackerPoll(trackers).perform(task)).isInstanceOf(PermanentFailure.class);
  }

  // ---- settings

  @Test
  void without_a_repository_there_is_no_tracker_and_without_a_token_the_step_says_what_to_set() {
    final var none = new BugTrackers(settings("", "", "https://api.github.com"), now);
    assertThat(none.configured()).isFalse();
    assertThatThrownBy(none::tracker).isInstanceOf(PermanentFailure.class)
        .hasMessageContaining("SLA_TRACKER_GITHUB_REPOSITORY");
    final var noToken = new BugTrackers(settings(REPOSITORY, " ", "https://api.github.com"), now);
    assertThat(noToken.configured()).isTrue();
    assertThatThrownBy(noToken::tracker).hasMessageContaining("Set SLA_TRACKER_GITHUB_TOKEN,");
  }

  @Test
  void settings_come_from_the_environment() {
    final var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of("SLA_TRACKER_GITHUB_REPOSITORY", REPOSITORY,
            "SLA_TRACKER_GITHUB_TOKEN", "t", "SLA_TRACKER_GITHUB_WEBHOOK_SECRET", "s")));
    assertThat(Binder.get(environment).bind("sla.tracker.github", GitHubSettings.class).get()).isEqualTo(
        new GitHubSettings(REPOSITORY, "t", URI.create("https://api.github.com"), Duration.ofSeconds(20), "s"));
  }

  @Test
  void settings_that_cannot_work_stop_the_start_and_never_show_the_token() {
    assertThatThrownBy(() -> settings("no-owner", "t", "https://api.github.com")).hasMessageContaining("owner/name");
    for (final String address : List.of("http://github.example/api/v3", "github.example")) {
      assertThatThrownBy(() -> settings(REPOSITORY, "t", address)).hasMessageContaining("https");
    }
    assertThat(settings(REPOSITORY, "secret-1", "https://github.example/api/v3/").toString())
        .doesNotContain("secret-1").contains("https://github.example/api/v3]");
  }

  private static GitHubSettings settings(String repository, String token, String api) {
    return new GitHubSettings(repository, token, URI.create(api), Duration.ofSeconds(1), "");
  }

  private Map<String, Object> open() {
    return new OpenTrackerIssueStep(trackers).perform(task("task-0", Map.of("trackerIssue", BLACK.json())));
  }

  private Map<String, Object> look(String reference) {
    return new TrackerPoll(trackers).perform(task("task-9", Map.of("trackerReference", reference)));
  }

  private static ExternalTask task(String id, Map<String, String> variables) {
    final ExternalTask task = mock(ExternalTask.class);
    when(task.getId()).thenReturn(id);
    variables.forEach((name, value) -> when(task.getVariable(name)).thenReturn(value));
    return task;
  }
}
