package com.vivition.sla.insight;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.vivition.sla.testing.Chromium;
import com.vivition.sla.testing.RunningClock;
import com.vivition.sla.testing.Snapshots;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Visit;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The started application, its workers and simulated studios, on a Monday at ten, worked in the browser as people do. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
    "camunda.bpm.generate-unique-process-engine-name=true",
})
@ActiveProfiles("demo")
@DisplayName("The story of an incident in the browser")
class StoryIT {

  private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T10:00:00+01:00");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium();

  @TempDir
  private static Path folder;

  @LocalServerPort
  private int port;
  @Autowired
  private ProcessEngine engine;
  @Autowired
  private TaskService tasks;
  @Autowired
  private Appointments appointments;

  private final HttpClient http = HttpClient.newHttpClient();

  @TestConfiguration(proxyBeanMethods = false)
  static class MondayMorning {

    @Bean
    @Primary
    RunningClock mondayClock() {
      return new RunningClock(MONDAY_TEN);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) throws IOException {
    try (var free = new ServerSocket(0)) {
      final int port = free.getLocalPort();
      settings.add("sla.demo.simulator-port", () -> port);
    }
    settings.add("sla.notice.outbox", () -> folder.resolve("outbox"));
    settings.add("sla.notice.sent", () -> folder.resolve("sent"));
    // real time, at any hour: nobody waits five minutes, or for the morning
    settings.add("sla.notice.at-once", () -> true);
    settings.add("sla.notice.quiet-from", () -> "00:00");
    settings.add("sla.notice.quiet-to", () -> "00:00");
  }

  @Test
  @DisplayName("support takes a call and leads it to the closed incident; the operator hears of every step")
  void support_leads_an_incident() {
    final Webapps support = login("tasklist", "support");
    support.page.getByText("Start process", new Page.GetByTextOptions().setExact(true)).click();
    support.page.locator(".modal-content").getByText("Incident", new Locator.GetByTextOptions().setExact(true)).click();
    support.fill("Studio*", "Venlo Zuid");
    support.fill("What is wrong?*", "Pictures of the left side are missing");
    support.choose("The studio stands still");
    support.choose("Now: cars are waiting");
    support.fill("Caller", "Ruud Janssen");
    start(support);
    assertThat(support.refusal()).containsText("There is no studio 'Venlo Zuid'");
    assertThat(support.refusal()).isInViewport();
    support.shoot("story-1-refused");
    assertThat(support.field("What is wrong?*")).hasValue("Pictures of the left side are missing");
    support.fill("Studio*", "venlo-1");
    start(support);
    assertThat(support.page.locator(".modal-content")).hasCount(0);

    final String incident = numberOf("Pictures of the left side are missing");
    support.filter("My tasks");
    support.openTask("Triage the report", incident);
    assertThat(support.field("Studio*")).hasValue("venlo-1");
    assertThat(support.field("The studio stands still")).isChecked();
    assertThat(form(support)).containsText("Restore by Mon 23 Nov 14:0");
    assertThat(form(support)).containsText("HIGH (provisional until triage) · agreement EXTENDED");
    assertThat(form(support)).containsText("Ruud Janssen");
    support.shoot("story-2-triage");
    support.complete();

    await().atMost(PATIENCE).until(() -> task(incident, "diagnose-remotely") != null
        && tasks.getVariable(task(incident, "diagnose-remotely").getId(), "briefing").toString().contains("Suggested cause"));
    support.openTask("Diagnose the studio remotely", incident);
    final Locator probes = support.page.locator(".fjs-form-field-table tbody tr");
    assertThat(probes.first()).containsText("Camera 2");
    assertThat(probes.first()).containsText("failed");
    assertThat(form(support)).containsText("Suggested cause: Hardware.");
    support.shoot("story-3-probes");
    support.choose("The studio works again");
    assertThat(form(support)).containsText("Worked earlier: date");
    support.choose("More is needed to restore it");
    assertThat(form(support)).not().containsText("Worked earlier: date");
    support.fill("What did you find?", "Camera 2 does not answer");
    support.select("Cause", "Handling");
    support.complete();

    support.openTask("Help the customer", incident);
    assertThat(form(support)).containsText("Cause: Handling. Camera 2 does not answer");
    support.fill("What did you do together?*", "The driver was replaced");
    support.choose("Yes, also if by a workaround");
    support.shoot("story-4-restore");
    support.complete();

    support.openTask("Confirm with the operator", incident);
    assertThat(support.field("Spoken to")).hasValue("Ruud Janssen");
    support.choose("It works");
    support.shoot("story-5-confirm");
    support.complete();

    support.openTask("Close the incident", incident);
    assertThat(support.field("What was done?*")).hasValue("The driver was replaced");
    assertThat(form(support)).not().containsText("Why was the promise broken?");
    support.shoot("story-6-close");
    support.complete();
    assertThat(support.cards().filter(new Locator.FilterOptions().setHasText(incident))).hasCount(0);

    final JsonNode closed = get("/api/incidents/" + incident);
    assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
    assertThat(closed.path("clock").path("verdict").asText()).isEqualTo("MET");
    for (final String told : List.of("acknowledged", "in-diagnosis", "in-repair", "restored", "closed")) {
      await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails(incident, told)).as(told).isNotEmpty());
    }
    assertThat(mails(incident, "acknowledged").get(0)).contains("To: Ruud Janssen <ruud@maasland-remarketing.example>")
        .contains("Subject: [%s]".formatted(incident));
    assertThat(support.failures()).singleElement().asString().startsWith("400 POST");
  }

  @Test
  @DisplayName("who closes a breached incident is asked for the reason, and told so")
  void a_breached_incident_demands_the_reason() {
    final String incident = report("zwolle-1", "Door does not open", "2026-11-20T09:30:00+01:00");
    submit(incident, "triage", Map.of());
    submit(incident, "diagnose-remotely", Map.of("outcome", "WORKS_AGAIN", "findings", "Door reset", "cause", "SOFTWARE"));
    submit(incident, "confirm-with-operator", Map.of("confirmation", "WORKS"));

    final Webapps support = login("tasklist", "support");
    support.filter("My tasks");
    support.openTask("Close the incident", incident);
    assertThat(form(support)).containsText("BREACHED: it was due Fri 20 Nov 13:30");
    assertThat(form(support)).containsText("Needed: this incident was restored too late");
    support.complete();
    assertThat(support.refusal()).containsText("The promise was broken: give the reason before closing.");
    assertThat(support.refusal()).isInViewport();
    support.shoot("breached-1-reason");

    support.fill("Why was the promise broken?", "Nobody was free on Friday");
    support.complete();
    assertThat(support.cards().filter(new Locator.FilterOptions().setHasText(incident))).hasCount(0);
    assertThat(support.refusal()).hasCount(0);
    assertThat(get("/api/incidents/" + incident).path("state").asText()).isEqualTo("CLOSED");
  }

  @Test
  @DisplayName("the queue is in the order of the deadlines, and its filters show what is at risk, breached, waiting")
  void the_queue() {
    final String later = report("amersfoort-1", "Lights flicker", "2026-11-23T09:50:00+01:00");
    final String breached = report("amersfoort-1", "Uploads hang", "2026-11-20T10:00:00+01:00");
    final String atRisk = report("amersfoort-1", "Turntable stuck", "2026-11-20T14:45:00+01:00");
    final String waiting = report("amersfoort-1", "No power", "2026-11-23T09:05:00+01:00");
    post("/api/incidents/" + waiting + "/pause", Map.of("reason", "CUSTOMER_SITE", "note", "The mains is off"));

    final Webapps support = login("tasklist", "support");
    support.filter("My team, soonest due first");
    final Locator cards = support.cards();
    assertThat(cards.filter(new Locator.FilterOptions().setHasText(later)).first()).isVisible();
    assertThat(cards.filter(new Locator.FilterOptions().setHasText("BREACHED since")).first()).isVisible();
    final List<String> numbers = cards.allInnerTexts().stream()
        .map(text -> text.replaceAll("(?s).*(INC-\\d{4}-\\d{6}).*", "$1")).distinct().toList();
    assertThat(numbers).containsSubsequence(breached, atRisk, later);
    final Locator card = cards.filter(new Locator.FilterOptions().setHasText(later)).first();
    for (final String shown : List.of(later, "amersfoort-1", "Lights flicker", "Restore by Mon 23 Nov 13:50")) {
      assertThat(card.locator(".variable-value").filter(new Locator.FilterOptions().setHasText(shown))).isVisible();
    }
    support.shoot("queue-1-team");

    only(support, "At risk", atRisk, later, breached, waiting);
    only(support, "Breached", breached, later, atRisk, waiting);
    only(support, "Waiting for the operator", waiting, later, breached, atRisk);
    assertThat(support.failures()).isEmpty();
  }

  @Test
  @DisplayName("support pauses and resumes from any task, sees before what becomes of the due time, and loses nothing typed")
  void support_pauses_with_foresight() {
    final String incident = report("zwolle-1", "Nobody opens the hall", "2026-11-23T09:50:00+01:00");
    final Webapps support = login("tasklist", "support");
    support.filter("My team, soonest due first");
    support.openTask("Triage the report", incident);
    support.claim();
    support.fill("Note", "Called at ten");

    support.tab("Incident");
    final Locator tab = support.page.locator(".sla-incident");
    assertThat(tab).containsText("Restore by Mon 23 Nov 13:50");
    assertThat(tab).containsText("Counts in business hours from 09:50.");
    support.press("Pause");
    support.press("Show what it does");
    assertThat(tab.getByRole(AriaRole.ALERT)).hasText("Note: is missing");
    tab.getByLabel("Note", new Locator.GetByLabelOptions().setExact(true)).fill("The porter is ill");
    support.press("Show what it does");
    assertThat(tab.locator(".sla-changes")).containsText("Paused (no access to the site)");
    // the second of two Enters does nothing
    assertThat(tab.locator(".sla-outcome")).isFocused();
    support.page.keyboard().press("Enter");
    support.page.keyboard().press("Tab");
    assertThat(tab.getByText("Confirm")).isFocused();
    assertThat(get("/api/incidents/" + incident).path("paused").asBoolean()).isFalse();
    accessible(support, "tab-1-preview");
    support.page.keyboard().press("Enter");
    assertThat(tab.getByRole(AriaRole.STATUS)).containsText("Done");
    assertThat(tab.locator(".sla-timeline li").filter(new Locator.FilterOptions().setHasText("The porter is ill")))
        .containsText("Sanne de Vries");
    assertThat(get("/api/incidents/" + incident).path("paused").asBoolean()).isTrue();

    support.press("Resume");
    support.page.keyboard().press("Escape");
    assertThat(support.page.getByText("Resume", new Page.GetByTextOptions().setExact(true))).isFocused();
    support.press("Resume");
    post("/api/incidents/" + incident + "/change", Map.of("priority", "MEDIUM", "reason", "The left side works"));
    support.press("Show what it does");
    assertThat(tab.getByRole(AriaRole.ALERT)).containsText("Sanne de Vries changed it");
    support.press("Show what it does");
    support.press("Confirm");
    assertThat(tab.locator(".sla-facts")).containsText("Restore by Mon 23 Nov");
    support.page.setViewportSize(390, 844);
    accessible(support, "tab-2-narrow");
    support.page.setViewportSize(1280, 800);

    support.tab("Form");
    assertThat(support.field("Note")).hasValue("Called at ten");
    assertThat(support.failures()).singleElement().asString().startsWith("409 POST");
  }

  @Test
  @DisplayName("a planner reads in the tab whose it is, and nothing else")
  void a_planner_handles_no_clock() {
    final String incident = report("venlo-1", "Camera 2 flickers", "2026-11-23T09:57:00+01:00");
    await().atMost(PATIENCE).until(() -> task(incident, "triage") != null);
    tasks.addCandidateGroup(task(incident, "triage").getId(), "planner");

    final Webapps planner = login("tasklist", "planner");
    planner.filter("My team, soonest due first");
    planner.openTask("Triage the report", incident);
    planner.tab("Incident");
    assertThat(planner.page.locator(".sla-incident")).hasText(
        "Only support, leads and managers handle an incident here. What you need of it stands on the task's form.");
    planner.shoot("tab-3-planner");
  }

  /** Kept as a picture; axe finds nothing to mend in our tab. */
  private static void accessible(Webapps webapps, String name) {
    webapps.shoot(name);
    assertThat(new AxeBuilder(webapps.page).include(".sla-incident").setLegacyMode(true).analyze().getViolations())
        .as(name).isEmpty();
  }

  @Test
  @DisplayName("a manager sees in Cockpit where an incident stands, and changes nothing")
  void a_manager_reads_cockpit() {
    final String incident = report("rotterdam-1", "Controller restarts", "2026-11-23T09:40:00+01:00");
    final String instance = engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceBusinessKey(incident, "incident").singleResult().getId();

    final Webapps manager = login("cockpit", "manager");
    assertThat(manager.page.getByText("Process Definitions").first()).isVisible();
    manager.open("cockpit/#/process-instance/" + instance + "/runtime");
    final Locator triage = manager.page.locator(".djs-element[data-element-id=triage]");
    assertThat(triage).isVisible();
    assertThat(manager.page.locator("[data-container-id=triage] .badge >> visible=true").first()).hasText("1");
    assertThat(manager.page.getByText(incident).first()).isVisible();
    manager.shoot("cockpit-1-instance");
    Map.of("processes", "process definitions deployed", "decisions", "decision definitions deployed",
        "tasks", "A task may have multiple groups.", "dashboard", "Right Now").forEach((place, shown) -> {
          manager.open("cockpit/#/" + place);
          assertThat(manager.page.getByText(shown).first()).isVisible();
        });
    assertThat(manager.failures()).isEmpty();
    assertThat(send("manager", "DELETE", "/engine-rest/engine/" + engine.getName() + "/process-instance/" + instance, null))
        .isEqualTo(403);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(instance).count()).isOne();
  }

  @Test
  @DisplayName("a technician opens his visit from the calendar, logs in there, and reports with a photo from his phone")
  void a_technician_reports_from_the_site() {
    final String incident = report("venlo-1", "Camera 2 stays black", "2026-11-23T09:58:00+01:00");
    submit(incident, "triage", Map.of());
    submit(incident, "diagnose-remotely",
        Map.of("outcome", "MORE_NEEDED", "findings", "Camera 2 does not answer", "cause", "HARDWARE", "component", "camera-2"));
    await().atMost(PATIENCE).until(() -> !offered(incident).isEmpty());
    final Visit visit = appointments.choose(incident, offered(incident).get(0).id(),
        new AgreedBy("Ruud Janssen", AgreedBy.How.PHONE)).visit();

    final Page phone = CHROMIUM.window();
    phone.setViewportSize(390, 844);
    phone.navigate("http://127.0.0.1:%d/visit/%s".formatted(port, visit.id()));
    phone.getByLabel("User").fill("technician");
    phone.getByLabel("Password").fill("wrong");
    Chromium.shoot(phone, "visit-1-login");
    phone.getByText("Log in", new Page.GetByTextOptions().setExact(true)).last().click();
    assertThat(phone.getByRole(AriaRole.ALERT)).containsText("Wrong user or password");
    Chromium.shoot(phone, "visit-2-refused");
    engine.getIdentityService().unlockUser("technician");
    phone.getByLabel("Password").fill("demo");
    phone.getByLabel("Password").press("Enter");

    assertThat(phone.getByText("Swap camera-2")).isVisible();
    assertThat(phone.getByText("I have the part")).isVisible();
    both(phone, "visit-3-open");
    phone.getByText("I have the part").click();
    assertThat(phone.getByText("You have it")).isVisible();

    assertThat(phone.getByLabel("Signed off by")).isHidden();
    phone.getByLabel("The studio works again").check();
    phone.getByLabel("Note").fill("Test picture is fine");
    phone.locator("#album").setInputFiles(new FilePayload("test.jpg", "image/jpeg", Snapshots.jpeg(3000, 2000)));
    assertThat(phone.getByText("Kept: 1")).isVisible();
    assertThat(phone.locator("#kept img")).hasCount(1);
    phone.locator("#album").setInputFiles(new FilePayload("invoice.jpg", "image/jpeg", "%PDF".getBytes(StandardCharsets.UTF_8)));
    assertThat(phone.getByText("invoice.jpg: This file is no photo")).isVisible();
    both(phone, "visit-4-restored");
    phone.getByText("Send the report").click();
    assertThat(phone.locator("#problems")).isFocused();
    assertThat(phone.locator("#partUsed-problem")).isVisible();
    both(phone, "visit-5-problems");
    assertThat(phone.getByLabel("Note")).hasValue("Test picture is fine");
    assertThat(phone.locator("#signedOffBy-problem")).isVisible();
    phone.getByLabel("Yes, it stays").check();
    phone.getByLabel("Signed off by").fill("Ruud Janssen");
    phone.getByText("Send the report").click();
    assertThat(phone.locator(".ended")).containsText("Ruud Janssen");
    both(phone, "visit-6-over");
    assertThat(task(incident, "confirm-with-operator")).isNotNull();
  }

  @Test
  @DisplayName("support opens neither Cockpit nor Admin")
  void support_stays_in_tasklist() {
    for (final String application : List.of("cockpit", "admin")) {
      final Webapps support = login(application, "support");
      assertThat(support.page.locator(".notifications .alert").first()).isVisible();
      assertThat(support.page.getByPlaceholder("Password")).isVisible();
      assertThat(support.page.getByText("Process Definitions")).hasCount(0);
      support.shoot("closed-" + application);
    }
  }

  private List<OfferedSlot> offered(String incident) {
    return appointments.ahead(incident).stream()
        .flatMap(visit -> appointments.open(incident, visit.id()).stream()).toList();
  }

  private static void both(Page window, String name) {
    window.setViewportSize(1280, 800);
    Chromium.shoot(window, name + "-wide");
    window.setViewportSize(390, 844);
    Chromium.shoot(window, name);
  }

  private Webapps login(String application, String user) {
    return Webapps.login(CHROMIUM, port, engine.getName(), application, user);
  }

  private static void start(Webapps support) {
    support.page.locator(".modal-footer .btn-primary").click();
  }

  private static Locator form(Webapps webapps) {
    return webapps.page.locator(".fjs-container");
  }

  private static void only(Webapps support, String filter, String shown, String... others) {
    support.filter(filter);
    assertThat(support.cards().filter(new Locator.FilterOptions().setHasText(shown)).first()).isVisible();
    for (final String other : others) {
      assertThat(support.cards().filter(new Locator.FilterOptions().setHasText(other))).hasCount(0);
    }
    support.shoot("queue-" + filter.toLowerCase().replace(' ', '-'));
  }

  private Task task(String incident, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).taskDefinitionKey(key).singleResult();
  }

  private String numberOf(String summary) {
    return (String) tasks.getVariable(
        tasks.createTaskQuery().taskVariableValueEquals("summary", summary).singleResult().getId(), "number");
  }

  private String report(String studio, String summary, String reportedAt) {
    return post("/api/incidents", Map.of("studio", studio, "channel", "PHONE", "summary", summary, "impact", "STANDSTILL",
        "urgency", "NOW", "reportedAt", reportedAt)).path("number").asText();
  }

  /** Support claims the task and completes it with what it finds filled in and these answers. */
  private void submit(String incident, String key, Map<String, String> answers) {
    await().atMost(PATIENCE).until(() -> task(incident, key) != null);
    final String task = "/engine-rest/engine/" + engine.getName() + "/task/" + task(incident, key).getId();
    final var values = new HashMap<String, Object>();
    if (key.equals("triage")) {
      for (final String field : List.of("isIncident", "studio", "impact", "urgency")) {
        values.put(field, Map.of("value", tasks.getVariable(task(incident, key).getId(), field)));
      }
    }
    answers.forEach((field, answer) -> values.put(field, Map.of("value", answer)));
    // a warning may touch the task at the same moment: then it is sent again
    if (task(incident, key).getAssignee() == null) {
      await().atMost(PATIENCE).until(() -> send("support", "POST", task + "/claim", Map.of("userId", "support")) == 204);
    }
    await().atMost(PATIENCE).until(() -> send("support", "POST", task + "/submit-form", Map.of("variables", values)) == 204);
  }

  private static List<String> mails(String incident, String kind) {
    try (var files = Files.list(folder.resolve("outbox"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(incident.toLowerCase() + "." + kind + "."))
          .map(StoryIT::read).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode get(String path) {
    return exchange("support", "GET", path, null).body();
  }

  private JsonNode post(String path, Object body) {
    final Answer answer = exchange("support", "POST", path, body);
    assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
    return answer.body();
  }

  private int send(String user, String method, String path, Object body) {
    return exchange(user, method, path, body).status();
  }

  private record Answer(int status, JsonNode body) {
  }

  private Answer exchange(String user, String method, String path, Object body) {
    try {
      final String login = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
      final var response = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .header("Authorization", "Basic " + login).header("Content-Type", "application/json")
          .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
              : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), JSON.readTree(response.body().isBlank() ? "{}" : response.body()));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
