package com.vivition.sla.bugfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.engine.security.SecuredApplication;
import com.vivition.sla.studio.ComponentType;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bugs over HTTP, and the door of the webhook. */
class BugApiTest extends SecuredApplication {

  @Autowired
  private Bugs bugs;
  @Autowired
  private JdbcClient jdbc;
  private Bug bug;

  @BeforeEach
  void open() {
    remove();
    bug = bugs.open(new NewBug("Camera stays black", "After standby", ComponentType.CAMERA, "Lumora", null, "2.8.1"),
        null, "developer");
  }

  @AfterEach
  void remove() {
    List.of("bug_incident", "bug").forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "developer", "lead", "manager", "admin"})
  void who_works_with_bugs_reads_them(String user) {
    assertThat(json(get(user, "/api/bugs")).findValuesAsText("number")).containsExactly(bug.number());
    assertThat(get(user, "/api/bugs/" + bug.number()).statusCode()).isEqualTo(200);
  }

  @Test
  void others_do_not_and_nobody_writes() {
    assertThat(get("technician", "/api/bugs").statusCode()).isEqualTo(403);
    assertThat(anonymous("GET", "/api/bugs").statusCode()).isEqualTo(401);
    assertThat(post("developer", "/api/bugs", Map.of("title", "Mine")).statusCode()).isEqualTo(405);
  }

  @Test
  void a_bug_shows_all_that_is_known_of_it() {
    final JsonNode document = json(get("support", "/api/bugs/" + bug.number()));

    assertThat(document.get("title").asText()).isEqualTo("Camera stays black");
    assertThat(document.get("state").asText()).isEqualTo("OPEN");
    assertThat(document.get("componentType").asText()).isEqualTo("CAMERA");
    assertThat(document.get("version").asText()).isEqualTo("2.8.1");
    assertThat(document.get("model").isNull()).isTrue();
    assertThat(document.get("incidents").isArray()).isTrue();
    assertThat(document.get("createdAt").asText()).matches(".*\\+0[12]:00");
  }

  @Test
  void the_list_is_narrowed_by_state_and_what_is_wrong_is_named() {
    assertThat(json(get("support", "/api/bugs?state=OPEN"))).hasSize(1);
    assertThat(json(get("support", "/api/bugs?state=FIXED"))).isEmpty();
    assertThat(json(get("support", "/api/bugs?state=GONE")).at("/errors/0/field").asText()).isEqualTo("state");
    final var unknown = get("support", "/api/bugs/BUG-1");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json(unknown).get("type").asText()).isEqualTo("urn:vivition:sla:unknown-bug");
  }

  @Test
  void the_webhook_is_open_to_everybody_but_not_there_without_a_secret() {
    assertThat(send(HttpClient.newHttpClient(), request("POST", "/api/hooks/github", Map.of("action", "closed"), null))
        .statusCode()).isEqualTo(404);
    assertThat(anonymous("GET", "/api/hooks/github").statusCode()).isEqualTo(401);
    assertThat(anonymous("POST", "/api/hooks/gitlab").statusCode()).isEqualTo(401);
  }

  @Test
  void a_delivery_larger_than_any_of_github_is_not_read() {
    final var told = send(HttpClient.newHttpClient(),
        request("POST", "/api/hooks/github", Map.of("action", "x".repeat(300_000)), null));
    assertThat(told.statusCode()).isEqualTo(413);
  }

  @Test
  void both_are_described() {
    final JsonNode paths = json(get("support", "/api/openapi")).get("paths");
    assertThat(paths.has("/api/bugs")).isTrue();
    assertThat(paths.has("/api/bugs/{number}")).isTrue();
    assertThat(paths.has("/api/hooks/github")).isTrue();
  }
}
