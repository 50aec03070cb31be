package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a production's people do over HTTP, as the people they are. */
record Desk(Caller admin, Caller support, Caller technician) {

  static final String ADMIN_PASSWORD = "an-administrators-word";

  private static final String SUPPORT = "sanne";
  private static final String TECHNICIAN = "tom";
  private static final String TECHNICIAN_PASSWORD = "a-technicians-word";
  private static final String SUPPORT_PASSWORD = "a-support-engineers-word";

  static Desk at(Node node) {
    return new Desk(node.as("admin", ADMIN_PASSWORD), node.as(SUPPORT, SUPPORT_PASSWORD),
        node.as(TECHNICIAN, TECHNICIAN_PASSWORD));
  }

  /** A support engineer with an account of her own. */
  void hire() {
    assertThat(admin.post("/engine-rest/user/create", Map.of(
        "profile", Map.of("id", SUPPORT, "firstName", "Sanne", "lastName", "de Vries", "email", "sanne@vivition.example"),
        "credentials", Map.of("password", SUPPORT_PASSWORD))).statusCode()).isEqualTo(204);
    assertThat(admin.put("/engine-rest/group/support/members/" + SUPPORT, "{}").statusCode()).isEqualTo(204);
  }

  /** A customer and his studio "venlo-1" with two cameras, whose operator reads English. */
  void register(int studioPort) {
    admin.mustPut("/api/customers/maasland", """
        {"name": "Maasland Remarketing", "language": "nl", "phone": "+31770000120", "mail": "balie@maasland.example",
         "operators": []}""");
    admin.mustPut("/api/studios/venlo-1", """
        {"id": "venlo-1", "customer": "maasland", "name": "Fotostudio Venlo",
         "address": {"street": "Lichtkring 1", "postcode": "5900 ZA", "city": "Venlo", "country": "NL"},
         "agreements": [{"agreement": "BUSINESS", "validFrom": "2020-01-01"}],
         "components": [
           {"id": "camera-1", "type": "CAMERA", "make": "Lumora", "model": "LX-45",
            "endpoint": {"kind": "HTTP", "host": "127.0.0.1", "port": %1$d, "path": "/venlo-1/camera-1/health"}},
           {"id": "camera-2", "type": "CAMERA", "make": "Lumora", "model": "LX-45",
            "endpoint": {"kind": "HTTP", "host": "127.0.0.1", "port": %1$d, "path": "/venlo-1/camera-2/health"}}],
         "operators": [{"id": "ruud", "name": "Ruud Hendriks", "phone": "+31600000121", "mail": "ruud@maasland.example",
                        "language": "en", "prefersCalls": false}]}""".formatted(studioPort));
  }

  /** A technician who works day and night, with an account of his own, and a warehouse with a camera. */
  void equip() {
    assertThat(admin.post("/engine-rest/user/create", Map.of(
        "profile", Map.of("id", TECHNICIAN, "firstName", "Tom", "lastName", "Janssen", "email", "tom@vivition.example"),
        "credentials", Map.of("password", TECHNICIAN_PASSWORD))).statusCode()).isEqualTo(204);
    assertThat(admin.put("/engine-rest/group/technician/members/" + TECHNICIAN, "{}").statusCode()).isEqualTo(204);
    final List<Map<String, String>> always = Stream.of(DayOfWeek.values())
        .map(day -> Map.of("day", day.name(), "opens", "00:00", "closes", "00:00")).toList();
    final Map<String, Object> utrecht = Map.of("street", "Vaartkade 8", "postcode", "3500 ZC", "city", "Utrecht", "country", "NL");
    admin.mustPut("/api/technicians/" + TECHNICIAN, Map.of("name", "Tom Janssen", "mail", "tom@vivition.example",
        "home", utrecht, "skills", List.of("CAMERA"), "workingHours", always, "worksOnHolidays", true));
    admin.mustPut("/api/parts/types/lx-45", Map.of("name", "Lumora LX-45", "fits", List.of(Map.of("componentType", "CAMERA"))));
    admin.mustPut("/api/stock/utrecht", Map.of("name", "Warehouse Utrecht", "kind", "WAREHOUSE", "address", utrecht,
        "stock", List.of(Map.of("partType", "lx-45", "reorderLevel", 1, "serialNumbers", List.of("LX-1", "LX-2")))));
  }

  /** Service around the clock, so that warnings fire at whatever hour the tests run. */
  void neverClose() {
    final var weekly = new HashMap<String, Object>();
    for (final String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
      weekly.put(day, List.of(Map.of("opens", "00:00", "closes", "00:00")));
    }
    admin.mustPut("/api/service-hours/BUSINESS_HOURS", Map.of("weekly", weekly, "closedOnPublicHolidays", false,
        "closedOnGoodFriday", false, "closedOnLiberationDay", false, "days", List.of()));
  }

  /** Now, or when the phone was last answered before: at most half an hour of service ago. */
  Instant lastServed() {
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    while (true) {
      final JsonNode due = support.read(
          "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE&reportedAt=" + at);
      if (OffsetDateTime.parse(due.get("startsAt").asText()).toInstant().equals(at)) {
        return at;
      }
      at = at.minus(Duration.ofMinutes(30));
    }
  }

  /** Ruud phones that his studio stands still; answers the incident's number. */
  String report(Instant at) {
    return support.mustPost("/api/incidents", Map.of("studio", "venlo-1", "channel", "PHONE",
        "summary", "Camera 2 stays black", "impact", "STANDSTILL", "urgency", "NOW", "reportedBy", "ruud",
        "reportedAt", at.toString())).get("number").asText();
  }

  JsonNode incident(String number) {
    return support.read("/api/incidents/" + number);
  }

  /** The texts of a kind of entry on the incident's timeline. */
  List<String> timeline(String number, String kind) {
    return StreamSupport.stream(incident(number).get("timeline").spliterator(), false)
        .filter(entry -> entry.get("kind").asText().equals(kind)).map(entry -> entry.get("text").asText()).toList();
  }

  /** The id of the incident's open task of that kind. */
  String task(String number, String kind) {
    final JsonNode tasks = support.read(
        "/engine-rest/task?maxResults=10&processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + kind);
    assertThat(tasks).as("%s of %s", kind, number).hasSize(1);
    return tasks.get(0).get("id").asText();
  }

  /** Claims the incident's task and completes it by its form. */
  void complete(String number, String kind, Map<String, String> answers) {
    final String task = task(number, kind);
    assertThat(support.post("/engine-rest/task/" + task + "/claim", Map.of("userId", SUPPORT)).statusCode()).isEqualTo(204);
    final var variables = JsonNodeFactory.instance.objectNode();
    answers.forEach((key, value) -> variables.putObject(key).put("value", value));
    final var answer = support.post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
  }

  /** What the form of an open task shows. */
  JsonNode briefing(String task) {
    return Caller.json(
        support.read("/engine-rest/task/" + task + "/localVariables/briefing?deserializeValue=false").get("value").asText());
  }

  /** Waits until the probes' findings lie on the task. */
  void awaitFindings(String task) {
    // asserted, not asked: at the very moment at which the probes' branch ends, the engine may answer 500
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(briefing(task).get("findings")).isNotEmpty());
  }
}
