package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.engine.security.SecuredApplication;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When would it be due, and why? Asked over HTTP (R3, R5, R6, R12). */
class DueApiTest extends SecuredApplication {

  @ParameterizedTest(name = "{0} {1} over {2} at {3} is due {5}")
  @CsvSource({
      // agreement, priority, channel, reported, starts, due; local times
      "BUSINESS, HIGH,   PHONE,           2026-12-24T15:00+01:00, 2026-12-24T15:00+01:00, 2026-12-28T11:00+01:00",
      "BUSINESS, HIGH,   PHONE,           2026-05-05T14:00+02:00, 2026-05-05T14:00+02:00, 2026-05-06T10:00+02:00",
      "BUSINESS, HIGH,   PHONE,           2027-03-26T14:00+01:00, 2027-03-26T14:00+01:00, 2027-03-30T10:00+02:00",
      "EXTENDED, HIGH,   EMERGENCY_PHONE, 2026-12-25T20:30+01:00, 2026-12-25T20:30+01:00, 2026-12-26T10:30+01:00",
      "EXTENDED, HIGH,   EMERGENCY_PHONE, 2026-12-26T23:30+01:00, 2026-12-27T08:00+01:00, 2026-12-27T12:00+01:00",
      "EXTENDED, HIGH,   EMERGENCY_PHONE, 2027-03-27T20:00+01:00, 2027-03-27T20:00+01:00, 2027-03-28T10:00+02:00",
      "EXTENDED, HIGH,   EMAIL,           2026-12-25T20:30+01:00, 2026-12-28T09:00+01:00, 2026-12-28T13:00+01:00",
      "EXTENDED, HIGH,   EMAIL,           2026-12-26T23:30+01:00, 2026-12-28T09:00+01:00, 2026-12-28T13:00+01:00",
      "EXTENDED, HIGH,   EMAIL,           2027-03-27T20:00+01:00, 2027-03-30T09:00+02:00, 2027-03-30T13:00+02:00",
      "BUSINESS, MEDIUM, PHONE,           2026-11-20T16:00+01:00, 2026-11-20T16:00+01:00, 2026-11-23T12:00+01:00",
      "BUSINESS, HIGH,   PHONE,           2026-11-16T13:00+01:00, 2026-11-16T13:00+01:00, 2026-11-16T17:00+01:00",
      "BUSINESS, HIGH,   PHONE,           2026-11-16T17:00+01:00, 2026-11-17T09:00+01:00, 2026-11-17T13:00+01:00",
      "EXTENDED, MEDIUM, EMERGENCY_PHONE, 2026-11-21T11:00+01:00, 2026-11-23T09:00+01:00, 2026-11-23T13:00+01:00",
      "BUSINESS, HIGH,   EMERGENCY_PHONE, 2026-11-21T11:00+01:00, 2026-11-23T09:00+01:00, 2026-11-23T13:00+01:00",
      "EXTENDED, LOW,    PHONE,           2026-11-21T11:00+01:00, 2026-11-23T09:00+01:00, null",
      "NONE,     HIGH,   PORTAL,          2026-11-16T10:00+01:00, 2026-11-16T10:00+01:00, null",
  })
  void the_examples_of_the_promise(String agreement, String priority, String channel, String reported, String starts, String due) {
    final JsonNode answer = json(get("support", due(agreement, priority, channel, encoded(reported))));

    assertThat(instant(answer, "startsAt")).isEqualTo(starts);
    assertThat(instant(answer, "restoreDueAt")).isEqualTo(due);
    assertThat(instant(answer, "addressDueAt")).isEqualTo(due);
  }

  @Test
  void every_due_time_says_why() {
    final JsonNode answer = json(get("support", due("BUSINESS", "HIGH", "PHONE", encoded("2026-12-24T15:00:00+01:00"))));

    assertThat(answer.at("/explanation/english").asText()).contains("Christmas");
    assertThat(answer.at("/explanation/dutch").asText()).contains("Kerstdag");
    assertThat(answer.at("/explanation/segments").findValuesAsText("kind")).contains("COUNTED", "CLOSED", "HOLIDAY");
  }

  @Test
  void a_plus_that_was_not_encoded_is_explained() {
    final var answer = get("support", due("BUSINESS", "HIGH", "PHONE", "2026-12-24T15:00:00+01:00"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("reportedAt");
    assertThat(json(answer).at("/errors/0/message").asText()).contains("%2B");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/api/sla/due?agreement=GOLD&priority=HIGH&channel=PHONE&reportedAt=2026-12-24T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&priority=URGENT&channel=PHONE&reportedAt=2026-12-24T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=FAX&reportedAt=2026-12-24T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE&reportedAt=tomorrow",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE&reportedAt=2026-12-24T15:00:00",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE&reportedAt=2026-02-30T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE&reportedAt=%2B99999-12-24T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&channel=PHONE",
      "/api/sla/due?agreement=BUSINESS&priority=HIGH&reportedAt=2026-12-24T15:00:00Z",
      "/api/sla/due?agreement=BUSINESS&channel=PHONE&reportedAt=2026-12-24T15:00:00Z",
      "/api/sla/due?priority=HIGH&channel=PHONE&reportedAt=2026-12-24T15:00:00Z",
  })
  void what_is_missing_or_wrong_is_named(String path) {
    final var answer = get("support", path);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(json(answer).at("/errors/0/field").asText()).isNotEmpty();
  }

  @Test
  void who_does_not_report_does_not_ask() {
    final String path = due("BUSINESS", "HIGH", "PHONE", "2026-12-24T15:00:00Z");

    assertThat(anonymous("GET", path).statusCode()).isEqualTo(401);
    assertThat(get("technician", path).statusCode()).isEqualTo(403);
  }

  private static String instant(JsonNode answer, String field) {
    return answer.get(field).isNull() ? "null" : java.time.OffsetDateTime.parse(answer.get(field).asText()).toString();
  }

  private static String due(String agreement, String priority, String channel, String reportedAt) {
    return "/api/sla/due?agreement=%s&priority=%s&channel=%s&reportedAt=%s".formatted(agreement, priority, channel, reportedAt);
  }

  private static String encoded(String instant) {
    return URLEncoder.encode(instant, StandardCharsets.UTF_8);
  }
}
