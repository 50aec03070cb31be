package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two engine nodes on one PostgreSQL")
class ClusterIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration LEAD_IS_WARNED_AFTER = Duration.ofHours(3);

  @TempDir
  private static Path folder;
  private static EmbeddedPostgres postgres;
  private static Node one;
  private static Node two;

  @BeforeAll
  static void startBothAtOnce() throws IOException {
    postgres = EmbeddedPostgres.start();
    one = launch("one");
    two = launch("two");
    final Desk desk = Desk.at(one.awaitReady());
    two.awaitReady();
    desk.hire();
    desk.register(9);
    desk.neverClose();
  }

  @AfterAll
  static void end() throws IOException {
    one.close();
    two.close();
    postgres.close();
  }

  @BeforeEach
  void startWhatIsDown() {
    one = one.isAlive() ? one : launch("one");
    two = two.isAlive() ? two : launch("two");
    one.awaitReady();
    two.awaitReady();
  }

  @Test
  @DisplayName("that start at the same moment on an empty database make everything once")
  void firstStart() {
    final Caller admin = Desk.at(two).admin();
    assertThat(admin.read("/engine-rest/user?memberOfGroup=camunda-admin&maxResults=10")).hasSize(1);
    assertThat(admin.read("/engine-rest/deployment?name=sla&maxResults=10")).hasSize(1);
    assertThat(admin.read("/engine-rest/process-definition?key=incident&maxResults=10")).hasSize(1);
    assertThat(admin.read("/engine-rest/filter/count").get("count").asInt()).isEqualTo(6);
  }

  @Test
  @DisplayName("show each other's incidents, and fire each warning once")
  void together() {
    final Desk first = Desk.at(one);
    final Desk second = Desk.at(two);
    final Instant leadIsWarned = Instant.now().plusSeconds(6);
    final var numbers = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      numbers.add((i % 2 == 0 ? first : second).report(leadIsWarned.minus(LEAD_IS_WARNED_AFTER)));
    }
    assertThat(second.incident(numbers.get(0)).get("state").asText()).isEqualTo("IN_TRIAGE");
    assertThat(first.task(numbers.get(1), "triage")).isEqualTo(second.task(numbers.get(1), "triage"));

    await().atMost(PATIENCE).until(() -> numbers.stream().noneMatch(number -> leadWarned(first, number) == 0));

    assertThat(numbers).allSatisfy(number -> assertThat(leadWarned(second, number)).isEqualTo(1));
    assertThat(first.admin().read("/engine-rest/incident/count").get("count").asInt()).isZero();
  }

  @Test
  @DisplayName("follow a correction made on the other one, that one gone or not")
  void correctedElsewhere() {
    final Desk first = Desk.at(one);
    final String number = first.report(Instant.now());
    final Instant leadIsWarned = Instant.now().plusSeconds(8);
    Desk.at(two).support().mustPost("/api/incidents/" + number + "/correction", Map.of(
        "reportedAt", leadIsWarned.minus(LEAD_IS_WARNED_AFTER).toString(), "reason", "He phoned earlier"));
    two.stop();

    await().atMost(PATIENCE).until(() -> leadWarned(first, number) == 1);
    assertThat(Instant.now()).isAfterOrEqualTo(leadIsWarned);
  }

  @Test
  @DisplayName("that were down while warnings were due act on the highest only, one having ended orderly, the other not")
  void downMeanwhile() throws IOException {
    final String table = Files.readString(Path.of("processes/entitlement.dmn"));
    Desk.at(one).admin().deploy("entitlement.dmn", table.replace("PT4H", "PT24S"));
    final var numbers = new ArrayList<String>();
    for (final Node node : List.of(one, two)) {
      numbers.add(Desk.at(node).report(Instant.now()));
    }
    final Instant due = OffsetDateTime.parse(
        Desk.at(one).incident(numbers.get(1)).get("clock").get("restoreDueAt").asText()).toInstant();
    two.kill();
    one.stop();
    await().atMost(PATIENCE).until(() -> Instant.now().isAfter(due));

    one = launch("one").awaitReady();
    final Desk desk = Desk.at(one);
    for (final String number : numbers) {
      await().atMost(PATIENCE).until(() -> desk.timeline(number, "WARNING").size() >= 4);
      assertThat(told(desk, number, "breached")).as(number).isEqualTo(2);
      assertThat(told(desk, number, "warning")).as(number).isZero();
      assertThat(desk.support().read("/engine-rest/task/count?processInstanceBusinessKey=" + number).get("count").asInt())
          .as("triage, and nobody has to decide on a visit any more").isEqualTo(1);
      assertThat(desk.incident(number).get("clock").get("verdict").asText()).isEqualTo("BREACHED");
    }
    desk.admin().deploy("entitlement.dmn", table);
  }

  private static int leadWarned(Desk desk, String number) {
    return told(desk, number, "warning lead");
  }

  /** How often somebody was told that. */
  private static int told(Desk desk, String number, String notice) {
    return (int) desk.timeline(number, "NOTICE").stream().filter(text -> text.startsWith("Notice \"" + notice)).count();
  }

  private static Node launch(String name) {
    return Node.launch(folder.resolve(name), Map.of(
            "SLA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "SLA_DB_USER", "postgres",
            "SLA_DB_PASSWORD", "postgres", "SLA_ADMIN_PASSWORD", Desk.ADMIN_PASSWORD, "SLA_WORKER_ENABLED", "false"),
        "--spring.profiles.active=postgres",
        "--sla.notice.lead=lead@vivition.example", "--sla.notice.manager=manager@vivition.example",
        // at any hour: nobody waits for the morning
        "--sla.notice.quiet-from=00:00", "--sla.notice.quiet-to=00:00");
  }
}
