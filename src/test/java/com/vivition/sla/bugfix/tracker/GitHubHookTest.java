package com.vivition.sla.bugfix.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugStory;
import com.vivition.sla.bugfix.Now;
import com.vivition.sla.bugfix.TrackerState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** GitHub tells of changed issues: believed when signed, once each, and never out of order. */
@ContextConfiguration(classes = GitHubHookTest.Listening.class)
class GitHubHookTest extends BugStory {

  private static final String SECRET = "It's a Secret to Everybody";

  /** Hears what the webhook tells the application. */
  static class Listening {

    final List<TrackerIssueChanged> heard = Collections.synchronizedList(new ArrayList<>());

    @EventListener
    void hear(TrackerIssueChanged change) {
      heard.add(change);
    }
  }

  @Autowired
  private TrackerNews news;
  @Autowired
  private Listening listening;
  @Autowired
  private Now now;
  private MockMvc http;
  private Bug bug;

  @BeforeEach
  void bugWithAnIssue() {
    listening.heard.clear();
    http = hook(SECRET);
    bug = blackCamera(null);
    bugs.tracked(bug.number(), "vivition/studio#7", "https://github.com/vivition/studio/issues/7");
  }

  // ---- believed

  @ParameterizedTest
  @CsvSource({"closed, closed, '\"completed\"', CLOSED_COMPLETED", "closed, closed, null, CLOSED_COMPLETED",
      "closed, closed, '\"not_planned\"', CLOSED_NOT_PLANNED", "reopened, open, '\"reopened\"', OPEN"})
  void a_change_of_the_issue_is_told(String action, String state, String reason, TrackerState expected)
      throws Exception {
    assertThat(deliver("d-1", event(action, state, reason, "2026-11-23T10:00:00Z"))).isEqualTo(200);
    assertThat(listening.heard).containsExactly(new TrackerIssueChanged(bug.number(), expected));
  }

  @Test
  void the_example_of_githubs_documentation_is_signed_as_we_expect() {
    assertThat(signature("Hello, World!"))
        .isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
  }

  @Test
  void the_name_of_a_repository_is_the_same_in_small_letters() throws Exception {
    deliver("d-1", closed("2026-11-23T10:00:00Z").replace("vivition/studio", "VIVITION/Studio"));
    assertThat(listening.heard).hasSize(1);
  }

  @Test
  void an_issue_that_is_no_bug_of_ours_is_of_no_interest() throws Exception {
    assertThat(deliver("d-1", closed("2026-11-23T10:00:00Z").replace("\"number\": 7", "\"number\": 8"))).isEqualTo(200);
    assertThat(listening.heard).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping", "issue_comment", "push"})
  void other_events_are_received_without_effect(String event) throws Exception {
    assertThat(deliver("d-1", event, "{\"zen\": \"Keep it logically awesome.\"}")).isEqualTo(200);
    assertThat(deliver("d-2", event("labeled", "open", "null", "2026-11-23T10:00:00Z"))).isEqualTo(200);
    assertThat(listening.heard).isEmpty();
  }

  // ---- not believed

  @Test
  void what_is_not_signed_or_signed_by_somebody_else_is_refused() throws Exception {
    final String body = closed("2026-11-23T10:00:00Z");
    for (final String forged : List.of("", "sha256=", "sha256=00", signature(body + " "),
        "sha1=" + signature(body).substring(7), signature(body).toUpperCase(Locale.ROOT))) {
      assertThat(send(http, "d-1", "issues", forged, body)).as(forged).isEqualTo(401);
    }
    assertThat(http.perform(post("/api/hooks/github").contentType(MediaType.APPLICATION_JSON).content(body))
        .andReturn().getResponse().getStatus()).isEqualTo(401);
    assertThat(send(http, "d-1", "issues", signature(""), "")).as("no body").isEqualTo(401);
    assertThat(listening.heard).isEmpty();
    assertThat(deliver("d-1", body)).as("a forged delivery does not use up the number").isEqualTo(200);
    assertThat(listening.heard).hasSize(1);
  }

  @Test
  void what_was_delivered_before_has_no_effect() throws Exception {
    deliver("d-1", closed("2026-11-23T10:00:00Z"));
    assertThat(deliver("d-1", closed("2026-11-23T10:00:00Z"))).isEqualTo(200);
    assertThat(deliver("d-1", event("reopened", "open", "null", "2026-11-23T11:00:00Z"))).isEqualTo(200);
    assertThat(listening.heard).hasSize(1);
  }

  @Test
  void the_same_delivery_twice_at_the_same_moment_counts_once() throws Exception {
    final var together = new CyclicBarrier(2);
    final Callable<Integer> sender = () -> {
      together.await();
      return deliver("d-1", closed("2026-11-23T10:00:00Z"));
    };
    final var threads = Executors.newFixedThreadPool(2);
    try {
      for (final var answer : threads.invokeAll(List.of(sender, sender))) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(listening.heard).hasSize(1);
  }

  @Test
  void an_old_delivery_under_a_new_number_has_no_effect_since_the_number_is_not_signed() throws Exception {
    deliver("d-1", closed("2026-11-23T10:00:00Z"));
    deliver("d-2", event("reopened", "open", "\"reopened\"", "2026-11-23T11:00:00Z"));
    assertThat(deliver("d-3", closed("2026-11-23T10:00:00Z"))).isEqualTo(200);
    assertThat(listening.heard).extracting(TrackerIssueChanged::state)
        .containsExactly(TrackerState.CLOSED_COMPLETED, TrackerState.OPEN);
  }

  @Test
  void deliveries_are_forgotten_after_a_quarter() throws Exception {
    deliver("d-1", closed("2026-11-23T10:00:00Z"));
    now.passes(Duration.ofDays(91));
    deliver("d-2", event("reopened", "open", "null", "2027-02-23T10:00:00Z"));
    assertThat(jdbc.sql("select id from tracker_delivery").query(String.class).list()).containsExactly("d-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "null", "{}", "{\"action\": \"closed\"}",
      "{\"action\": \"closed\", \"issue\": {\"number\": 7, \"state\": \"closed\"},"
          + " \"repository\": {\"full_name\": \"x\"}}",
      "{\"action\": \"closed\", \"issue\": {\"number\": 7, \"state\": \"closed\", \"updated_at\": \"soon\"},"
          + " \"repository\": {\"full_name\": \"vivition/studio\"}}"})
  void signed_nonsense_is_refused(String body) throws Exception {
    assertThat(deliver("d-1", body)).isEqualTo(400);
    assertThat(listening.heard).isEmpty();
  }

  @Test
  void a_delivery_needs_a_number() throws Exception {
    assertThat(deliver(" ", closed("2026-11-23T10:00:00Z"))).isEqualTo(400);
    assertThat(deliver("d".repeat(101), closed("2026-11-23T10:00:00Z"))).isEqualTo(400);
  }

  @Test
  void without_a_secret_there_is_no_webhook() throws Exception {
    final String body = closed("2026-11-23T10:00:00Z");
    assertThat(send(hook(""), "d-1", "issues", signature(body), body)).isEqualTo(404);
  }

  private MockMvc hook(String secret) {
    return MockMvcBuilders.standaloneSetup(new GitHubHook(
        new GitHubSettings("vivition/studio", "", URI.create("https://api.github.com"), Duration.ofSeconds(1), secret),
        news)).build();
  }

  private int deliver(String delivery, String body) throws Exception {
    return deliver(delivery, "issues", body);
  }

  private int deliver(String delivery, String event, String body) throws Exception {
    return send(http, delivery, event, signature(body), body);
  }

  private static int send(MockMvc http, String delivery, String event, String signature, String body) throws Exception {
    return http.perform(post("/api/hooks/github").contentType(MediaType.APPLICATION_JSON)
        .header("X-GitHub-Delivery", delivery).header("X-GitHub-Event", event)
        .header("X-Hub-Signature-256", signature).content(body)).andReturn().getResponse().getStatus();
  }

  private static String closed(String at) {
    return event("closed", "closed", "\"completed\"", at);
  }

  private static String event(String action, String state, String reason, String at) {
    return """
        {"action": "%s",
         "issue": {"id": 1000007, "number": 7, "title": "[BUG-2026-000001] Camera stays black", "state": "%s",
           "state_reason": %s, "created_at": "2026-11-23T09:00:05Z", "updated_at": "%s",
           "html_url": "https://github.com/vivition/studio/issues/7", "user": {"login": "vivition-sla"}},
         "repository": {"id": 1, "name": "studio", "full_name": "vivition/studio", "private": true},
         "sender": {"login": "somebody"}}""".formatted(action, state, reason, at);
  }

  private static String signature(String body) {
    try {
      final Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
