package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vivition.sla.diagnosis.SimulatedStudios;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In production: an engine on PostgreSQL and a worker in a process of its own")
class ProductionIT {

  private static final String WORKER_PASSWORD = "a-workers-word";
  private static final String DATABASE_PASSWORD = "a-databases-word";
  private static final List<Duration> PAUSES = List.of(Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(1800));
  private static final int SMTP_PORT = freePort();
  private static final List<String> THREAD = List.of("acknowledged", "in-diagnosis", "in-repair", "restored", "closed");

  @TempDir
  private static Path folder;
  private static EmbeddedPostgres postgres;
  private static SimulatedStudios studios;
  private static GreenMail smtp;
  private static Node node;
  private static Node worker;
  private static Desk desk;

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    studios = new SimulatedStudios();
    node = Node.launch(folder.resolve("node"), Map.of(
            "SLA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"), "SLA_DB_USER", "postgres",
            "SLA_DB_PASSWORD", DATABASE_PASSWORD, "SLA_ADMIN_PASSWORD", Desk.ADMIN_PASSWORD,
            "SLA_WORKER_ENABLED", "false", "SLA_WORKER_PASSWORD", WORKER_PASSWORD),
        // real time, at any hour: nobody waits five minutes, or for the morning
        "--spring.profiles.active=postgres", "--sla.notice.at-once=true", "--sla.notice.quiet-from=00:00",
        "--sla.notice.quiet-to=00:00").awaitReady();
    smtp = mailServer();
    worker = worker();
    desk = Desk.at(node);
    desk.hire();
    desk.register(studios.port());
    desk.equip();
  }

  @AfterAll
  static void end() throws IOException {
    worker.close();
    node.close();
    smtp.stop();
    studios.close();
    postgres.close();
  }

  @Test
  @DisplayName("an incident is worked from the report to its end, and the operator reads it all in one mail thread")
  void worked() throws Exception {
    final String number = desk.report(desk.lastServed());
    desk.complete(number, "triage", Map.of(
        "isIncident", "YES", "studio", "venlo-1", "impact", "STANDSTILL", "urgency", "NOW"));

    final String diagnosis = desk.task(number, "diagnose-remotely");
    desk.awaitFindings(diagnosis);
    final JsonNode briefing = desk.briefing(diagnosis);
    assertThat(briefing.get("findings").toString()).contains("Camera 1", "Camera 2", "The shutter does not answer");
    assertThat(briefing.get("probes").asText()).contains("Suggested cause: Hardware");
    desk.complete(number, "diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "HANDLING", "findings", "Shutter stuck"));
    desk.complete(number, "help-customer", Map.of("work", "Driver replaced", "cause", "SOFTWARE", "worksAgain", "YES"));
    assertThat(desk.incident(number).get("state").asText()).isEqualTo("RESTORED");
    desk.complete(number, "confirm-with-operator", Map.of("confirmation", "WORKS", "spokenTo", "Ruud"));
    desk.complete(number, "close-incident", Map.of("cause", "SOFTWARE", "solution", "Camera driver replaced"));

    final JsonNode closed = desk.incident(number);
    assertThat(closed.get("state").asText()).isEqualTo("CLOSED");
    assertThat(closed.get("clock").get("verdict").asText()).isEqualTo("MET");
    assertThat(closed.get("clock").get("addressVerdict").asText()).isEqualTo("MET");
    assertThat(closed.get("engineer").asText()).isEqualTo("sanne");
    assertThat(closed.get("timeline").findValuesAsText("kind"))
        .containsSubsequence("REPORT", "TRIAGE", "DIAGNOSIS", "REPAIR", "CONFIRMATION", "CLOSING");

    requireOneThread(number);
    assertThat(engineIncidents()).isZero();
  }

  @Test
  @DisplayName("a dead mail server holds nothing up, and no mail is lost or sent twice, though the worker dies as well")
  void deadMailServer() throws Exception {
    smtp.stop();
    final String number = desk.report(desk.lastServed());
    await().atMost(Duration.ofSeconds(60)).until(() -> !failures(number).isEmpty());
    worker.kill();

    desk.complete(number, "triage", Map.of(
        "isIncident", "YES", "studio", "venlo-1", "impact", "STANDSTILL", "urgency", "NOW"));
    desk.complete(number, "diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "HANDLING"));
    desk.complete(number, "help-customer", Map.of("work", "Driver replaced", "cause", "SOFTWARE", "worksAgain", "YES"));
    desk.complete(number, "confirm-with-operator", Map.of("confirmation", "WORKS"));
    desk.complete(number, "close-incident", Map.of("cause", "SOFTWARE", "solution", "Camera driver replaced"));
    assertThat(desk.incident(number).get("clock").get("verdict").asText()).isEqualTo("MET");

    worker = worker();
    await().atMost(Duration.ofSeconds(90)).until(() -> stuck(number).size() == THREAD.size());
    requireGrowingPauses(number);
    assertThat(engineIncidents()).isEqualTo(THREAD.size());

    smtp = mailServer();
    for (final JsonNode step : stuck(number)) {
      assertThat(desk.admin().put("/engine-rest/external-task/" + step.get("id").asText() + "/retries",
          Map.of("retries", 1)).statusCode()).isEqualTo(204);
    }
    requireOneThread(number);
    assertThat(engineIncidents()).isZero();
  }

  @Test
  @DisplayName("a swap goes on from the offer to the report while mail and worker are dead, and nobody is invited twice")
  void invitedOnce() throws Exception {
    final String number = desk.report(desk.lastServed());
    await().atMost(Duration.ofSeconds(60)).until(() -> mails(number).size() == 1);
    smtp.stop();
    desk.complete(number, "triage", Map.of(
        "isIncident", "YES", "studio", "venlo-1", "impact", "STANDSTILL", "urgency", "NOW"));
    await().atMost(Duration.ofSeconds(60)).until(() -> !failures(number).isEmpty());
    worker.kill();
    desk.complete(number, "diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "HARDWARE", "component", "camera-2"));

    final Caller operator = node.as("", "");
    final String page = found("/operator/[\\w.-]+", written(number, "VISIT_PROPOSED"));
    final String slot = page + found("/slot/[\\w-]+", operator.get(page).body());
    final String seen = found("name=\"seen\" value=\"([^\"]*)\"", operator.get(slot).body());
    assertThat(operator.submit(slot, "seen", seen, "name", "Ruud").statusCode()).isEqualTo(303);
    assertThat(operator.submit(slot, "seen", seen, "name", "Ruud").statusCode()).isIn(303, 409);
    final String visit = found("/visit/[\\w-]+", written(number, "VISIT_AGREED"));
    assertThat(desk.technician().submit(visit, "outcome", "RESTORED", "partUsed", "YES", "oldSerial", "LX-0",
        "newSerial", "LX-1", "signedOffBy", "Ruud").statusCode()).isEqualTo(303);
    assertThat(desk.incident(number).get("state").asText()).isEqualTo("RESTORED");

    smtp = mailServer();
    worker = worker();
    final List<String> all = List.of("in-diagnosis", "in-repair", "visit-proposed", "visit-agreed", "visit-agreed", "restored");
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
        .until(() -> mails(number).size() >= all.size() && waiting(number) == 0);
    assertThat(mails(number)).extracting(ProductionIT::kind).containsExactlyInAnyOrderElementsOf(all);
    assertThat(mails(number).stream().filter(mail -> kind(mail).equals("visit-agreed")).map(ProductionIT::to))
        .containsExactlyInAnyOrder("ruud@maasland.example", "tom@vivition.example");
  }

  /** The mails of that kind that wait to be sent, as JSON. */
  private static String written(String number, String kind) {
    final JsonNode notices = desk.admin().mustPost("/engine-rest/process-instance?maxResults=100", Map.of("processDefinitionKey", "notice",
        "businessKey", number, "variables", List.of(Map.of("name", "notice", "operator", "eq", "value", kind))));
    return notices.findValuesAsText("id").stream().map(id -> desk.admin()
        .read("/engine-rest/process-instance/" + id + "/variables/mail?deserializeValue=false").get("value").asText())
        .collect(Collectors.joining("\n"));
  }

  private static String found(String pattern, String text) {
    final Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group(found.groupCount());
  }

  private static String to(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisplayName("no log tells a password")
  void silence() {
    for (final Node process : List.of(node, worker)) {
      assertThat(process.output()).doesNotContain(WORKER_PASSWORD, DATABASE_PASSWORD, Desk.ADMIN_PASSWORD, "-engineers-word", "a-technicians-word");
    }
    assertThat(worker.output()).doesNotContain("Hikari", "Tomcat");
    assertThat(node.output()).doesNotContain("Working on");
  }

  /** Each of the thread's mails came once, and every one answers the first. */
  private static void requireOneThread(String number) throws MessagingException {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
        .until(() -> mails(number).size() >= THREAD.size() && waiting(number) == 0);
    final List<MimeMessage> mails = mails(number);
    assertThat(mails).extracting(ProductionIT::kind).containsExactlyInAnyOrderElementsOf(THREAD);
    final String first = mails.stream().filter(mail -> kind(mail).equals("acknowledged")).findFirst().orElseThrow().getMessageID();
    for (final MimeMessage mail : mails) {
      assertThat(mail.getAllRecipients()).extracting(Object::toString).singleElement().asString().contains("ruud@maasland.example");
      if (!mail.getMessageID().equals(first)) {
        assertThat(mail.getHeader("In-Reply-To")).containsExactly(first);
        assertThat(mail.getHeader("References")).containsExactly(first);
      }
    }
  }

  /** Between a step's failures lay the configured pauses at least, each longer than the one before. */
  private static void requireGrowingPauses(String number) {
    for (final JsonNode step : stuck(number)) {
      final List<Instant> failures = failures(number).stream()
          .filter(failure -> failure.get("externalTaskId").equals(step.get("id")))
          .map(failure -> instant(failure.get("timestamp").asText())).sorted().toList();
      assertThat(failures).hasSize(PAUSES.size() + 1);
      for (int i = 0; i < PAUSES.size(); i++) {
        assertThat(Duration.between(failures.get(i), failures.get(i + 1))).isGreaterThanOrEqualTo(PAUSES.get(i));
      }
    }
  }

  private static List<JsonNode> failures(String number) {
    final List<String> steps = steps(number).map(step -> step.get("id").asText()).toList();
    final JsonNode failures = desk.admin().read("/engine-rest/history/external-task-log?failureLog=true&maxResults=500");
    return StreamSupport.stream(failures.spliterator(), false)
        .filter(failure -> steps.contains(failure.get("externalTaskId").asText())).toList();
  }

  private static int engineIncidents() {
    return desk.admin().read("/engine-rest/incident/count").get("count").asInt();
  }

  /** The steps of the incident's notices that nobody will repeat without an administrator's word. */
  private static List<JsonNode> stuck(String number) {
    return steps(number).filter(step -> step.get("retries").asInt(1) == 0).toList();
  }

  private static long waiting(String number) {
    return steps(number).count();
  }

  private static Stream<JsonNode> steps(String number) {
    final JsonNode steps = desk.admin().read("/engine-rest/external-task?maxResults=500&topicName=send-notice");
    return StreamSupport.stream(steps.spliterator(), false).filter(step -> step.get("businessKey").asText().equals(number));
  }

  private static List<MimeMessage> mails(String number) {
    return Arrays.stream(smtp.getReceivedMessages()).filter(mail -> subject(mail).startsWith("[" + number + "] ")).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  /** By its Message-ID: {@code <inc-2026-000001.restored.1.…@…>}. */
  private static String kind(MimeMessage mail) {
    try {
      return mail.getMessageID().split("\\.")[1];
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static Instant instant(String engineTime) {
    return OffsetDateTime.parse(engineTime, DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX")).toInstant();
  }

  private static Node worker() {
    return Node.launch(folder.resolve("worker"),
        Map.of("SLA_WORKER_ENGINE_URL", node.engineRest(), "SLA_WORKER_PASSWORD", WORKER_PASSWORD),
        "--spring.profiles.active=worker", "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + SMTP_PORT,
        "--sla.probe.allowed-networks=127.0.0.0/8", "--sla.worker.lock=5s", "--sla.worker.long-polling=500ms",
        "--sla.worker.pauses=" + String.join(",", PAUSES.stream().map(pause -> pause.toMillis() + "ms").toList()))
        .awaitOutput("Working on");
  }

  private static GreenMail mailServer() {
    final var server = new GreenMail(new ServerSetup(SMTP_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
