package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A start without the demo")
class StartIT {

  private static final Map<String, String> DATABASE = Map.of(
      "SLA_DB_URL", "jdbc:postgresql://127.0.0.1:1/sla", "SLA_DB_USER", "sla", "SLA_DB_PASSWORD", "between-us");

  @TempDir
  private static Path folder;
  private static Node node;
  private static Node addressless;
  private static Node misaddressed;
  private static Node databaseless;

  @BeforeAll
  static void start() {
    node = Node.launch(folder.resolve("default"), Map.of());
    addressless = postgres("addressless", without("SLA_DB_URL"));
    misaddressed = postgres("misaddressed", with("SLA_DB_URL", "postgres://sla:between-us@db/sla"));
    databaseless = postgres("databaseless", DATABASE);
    node.awaitReady();
  }

  @AfterAll
  static void end() {
    Stream.of(node, addressless, misaddressed, databaseless).forEach(Node::close);
  }

  @Test
  @DisplayName("has one user, the administrator, whose password lies in a file that only its owner reads")
  void administrator() throws Exception {
    final Path file = folder.resolve("default/data/admin-password");
    final String password = Files.readString(file).strip();
    assertThat(password).hasSizeGreaterThanOrEqualTo(20);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(node.output()).doesNotContain(password).contains("data/admin-password");

    final Caller admin = node.as("admin", password);
    assertThat(admin.read("/engine-rest/user?maxResults=10").findValuesAsText("id")).containsExactly("admin");
    assertThat(admin.read("/engine-rest/process-instance/count").get("count").asInt()).isZero();
    assertThat(admin.get("/api/studios/amersfoort-1").statusCode()).isEqualTo(404);
    // the administrator last: a wrong password makes him wait
    for (final String demo : List.of("support", "worker", "admin")) {
      assertThat(node.as(demo, "demo").get("/engine-rest/task/count").statusCode()).as(demo).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("tells everybody its health and nobody more")
  void health() {
    assertThat(node.as("", "").get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
    for (final String path : List.of("/actuator", "/actuator/env", "/actuator/health/db", "/actuator/metrics")) {
      assertThat(node.as("", "").get(path).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  @DisplayName("warns of nothing that an administrator could not mend")
  void warnings() {
    assertThat(node.output().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))).isEmpty();
  }

  @Test
  @DisplayName("with a setting missing or wrong ends with two lines that say what to set")
  void settings() {
    refused(addressless, "The profile postgres cannot start: the environment variable SLA_DB_URL is not set.",
        "Set SLA_DB_URL to the database's address, jdbc:postgresql://host:5432/sla.");
    refused(misaddressed, "The profile postgres cannot start: it can do nothing with the value of SLA_DB_URL.",
        "Set SLA_DB_URL to the database's address, jdbc:postgresql://host:5432/sla.");
    refused(databaseless, "The database cannot be used: Connection to 127.0.0.1:1 refused.",
        "Check SLA_DB_URL, SLA_DB_USER and SLA_DB_PASSWORD");
  }

  private static void refused(Node process, String description, String action) {
    assertThat(process.awaitEnd()).isNotZero();
    assertThat(process.output()).contains("Description:\n\n" + description).contains("Action:\n\n" + action)
        .doesNotContain("\tat ").doesNotContain("between-us");
  }

  private static Node postgres(String name, Map<String, String> environment) {
    return Node.launch(folder.resolve(name), environment, "--spring.profiles.active=postgres");
  }

  private static Map<String, String> with(String name, String value) {
    final var environment = new HashMap<>(DATABASE);
    environment.put(name, value);
    return environment;
  }

  private static Map<String, String> without(String name) {
    final var environment = new HashMap<>(DATABASE);
    environment.remove(name);
    return environment;
  }
}
