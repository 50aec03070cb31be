package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.agreement.Channel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Reporting incidents over the API, and doing what may happen to them at any time. */
class IncidentApiTest extends Story {

  @Autowired
  private MockMvc http;

  // ---- reporting

  @Test
  void a_report_is_created_and_shows_its_clock() throws Exception {
    final var answer = report("support", """
        {"studio": "amersfoort-1", "channel": "PHONE", "summary": "Turntable stands still", "description": "Since nine",
         "impact": "STANDSTILL", "urgency": "NOW", "reportedBy": "Sanne Bakker", "reportedAt": "2026-11-16T09:58:00+01:00",
         "reference": "T-1"}""")
        .andExpect(status().isCreated())
        .andExpect(content().json("""
            {"state": "IN_TRIAGE", "paused": false, "studio": "amersfoort-1", "priority": "HIGH", "priorityConfirmed": false,
             "agreement": "BUSINESS", "reportedAt": "2026-11-16T09:58:00+01:00",
             "reportedBy": {"name": "Sanne Bakker", "mail": "sanne@autohuis-voorbeeld.example"},
             "clock": {"startsAt": "2026-11-16T09:58:00+01:00", "pauses": [], "addressDueAt": "2026-11-16T13:58:00+01:00",
               "restoreDueAt": "2026-11-16T13:58:00+01:00", "addressedAt": null, "restoredAt": null, "verdict": null,
               "addressVerdict": null}}"""))
        .andExpect(jsonPath("explanation.segments").isNotEmpty())
        .andExpect(jsonPath("timeline[0].kind").value("REPORT"))
        .andReturn();
    incident = json.readTree(answer.getResponse().getContentAsString()).get("number").asText();
    assertThat(incident).matches("INC-2026-\\d{6}");
    assertThat(answer.getResponse().getHeader("Location")).isEqualTo("/api/incidents/" + incident);
    assertThat(open()).containsExactly("triage");
    http.perform(get("/api/incidents/" + incident).with(httpBasic("manager", "demo"))).andExpect(status().isOk())
        .andExpect(jsonPath("number").value(incident));
  }

  @Test
  void the_same_reference_of_the_same_caller_is_the_same_incident() throws Exception {
    final String number = number(report("support", report("T-7")).andExpect(status().isCreated()));

    report("support", report("T-7")).andExpect(status().isOk()).andExpect(header().doesNotExist("Location"))
        .andExpect(jsonPath("number").value(number));
    assertThat(number(report("lead", report("T-7")).andExpect(status().isCreated()))).as("another caller").isNotEqualTo(number);
  }

  @Test
  void the_same_reference_twice_at_the_same_moment_is_one_incident() throws Exception {
    final var together = new CyclicBarrier(2);
    final var threads = Executors.newFixedThreadPool(2);
    try {
      final Callable<String> caller = () -> {
        together.await();
        return number(report("support", report("T-9")).andExpect(status().is2xxSuccessful()));
      };
      final var first = threads.submit(caller);
      final var second = threads.submit(caller);
      assertThat(first.get()).isEqualTo(second.get());
    } finally {
      threads.shutdownNow();
    }
    assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isOne();
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("incident").count()).isOne();
  }

  @Test
  void an_unknown_studio_is_refused_with_what_may_be_meant() throws Exception {
    report("support", report("T-1").replace("amersfoort-1", "amersfort-1")).andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("type").value("urn:vivition:sla:unknown-studio"))
        .andExpect(jsonPath("detail").value("There is no studio 'amersfort-1'. Did you mean amersfoort-1?"));
  }

  @Test
  void an_expired_agreement_counts_as_none() throws Exception {
    report("support", report("T-1").replace("amersfoort-1", "tilburg-1")).andExpect(status().isCreated())
        .andExpect(content().json("{\"agreement\": \"NONE\", \"clock\": {\"restoreDueAt\": null}}"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"PHONE\" | \"FAX\" | channel | is not one of PHONE, EMAIL, PORTAL",
      "\"PHONE\" | null | channel | is missing",
      "\"amersfoort-1\" | \" \" | studio | is missing",
      "\"It stands still\" | \"\" | summary | is missing",
      "\"It stands still\" | \"two\\nlines\" | summary | control character",
      "\"It stands still\" | \"bell \\u0007\" | summary | control character",
      "\"T-1\" | \"T-1\", \"priority\": \"HIGH\" | priority | is unknown here",
      "\"T-1\" | \"T-1\", \"impact\": \"AWFUL\" | impact | is not one of STANDSTILL, HAMPERED, MINOR",
      "\"T-1\" | \"T-1\", \"reportedAt\": \"2026-11-16T10:02:01+01:00\" | reportedAt | lies in the future",
      "\"T-1\" | \"T-1\", \"reportedAt\": \"2026-10-16T08:00:00+02:00\" | reportedAt | more than 30 days back",
      "\"T-1\" | \"T-1\", \"reportedAt\": \"yesterday\" | reportedAt | is not an instant",
      "\"T-1\" | \"T-1\", \"reportedAt\": \"2026-11-16T10:00:00\" | reportedAt | with its offset",
  })
  void a_field_that_is_wrong_is_named_with_what_would_be_right(String right, String wrong, String field, String message)
      throws Exception {
    report("support", report("T-1").replace(right, wrong)).andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("errors[0].field").value(field))
        .andExpect(jsonPath("errors[*].message", hasItem(containsString(message))));
    assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isZero();
  }

  @Test
  void two_minutes_of_a_fast_clock_are_forgiven() throws Exception {
    report("support", report("T-1").replace("\"T-1\"", "\"T-1\", \"reportedAt\": \"2026-11-16T10:02:00+01:00\""))
        .andExpect(status().isCreated()).andExpect(jsonPath("reportedAt").value("2026-11-16T10:00:00+01:00"));
  }

  @Test
  void all_that_is_wrong_is_said_at_once() throws Exception {
    report("support", "{}").andExpect(status().isBadRequest())
        .andExpect(jsonPath("errors[*].field", hasSize(3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"studio\": \"a\", \"studio\": \"b\"}"})
  void what_is_no_report_is_a_bad_request(String body) throws Exception {
    report("support", body).andExpect(status().isBadRequest()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void a_megabyte_of_text_is_too_large() throws Exception {
    report("support", report("T-1").replace("It stands still", "x".repeat(1 << 20))).andExpect(status().isPayloadTooLarge());
  }

  @Test
  void a_description_may_be_long_but_not_endless() throws Exception {
    final String described = report("T-1").replace("\"T-1\"", "\"T-1\", \"description\": \"%s\"");
    report("support", described.formatted("x".repeat(10_001))).andExpect(status().isBadRequest())
        .andExpect(jsonPath("errors[0].field").value("description"));
    report("support", described.formatted("\\n".repeat(10_000))).andExpect(status().isCreated());
    report("support", described.formatted("line\\n".repeat(1999) + "bell\\u0007")).andExpect(status().isBadRequest());
  }

  @Test
  void markup_is_kept_as_the_text_that_it_is() throws Exception {
    report("support", report("T-1").replace("It stands still", "<b>It</b> 'stands'; drop table incident")).andExpect(status().isCreated())
        .andExpect(jsonPath("summary").value("<b>It</b> 'stands'; drop table incident"));
  }

  // ---- who may

  @ParameterizedTest
  @CsvSource({"support, 201", "lead, 201", "manager, 201", "admin, 201", "technician, 403", "planner, 403", "developer, 403",
      "process-owner, 403"})
  void support_lead_and_manager_report(String user, int status) throws Exception {
    report(user, report("T-1")).andExpect(status().is(status));
  }

  @Test
  void nobody_reads_without_a_login() throws Exception {
    http.perform(get("/api/incidents/INC-2026-000001")).andExpect(status().isUnauthorized());
    http.perform(get("/api/incidents/INC-2026-000001").with(httpBasic("support", "wrong"))).andExpect(status().isUnauthorized());
  }

  @Test
  void an_unknown_number_is_not_found() throws Exception {
    http.perform(get("/api/incidents/INC-2026-999999").with(httpBasic("support", "demo"))).andExpect(status().isNotFound())
        .andExpect(jsonPath("type").value("urn:vivition:sla:unknown-incident"));
  }

  // ---- at any time

  @Test
  void an_incident_is_paused_and_goes_on() throws Exception {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 11:00");
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"paused": true, "clock": {"restoreDueAt": null, "addressDueAt": "2026-11-16T14:00:00+01:00",
              "pauses": [{"reason": "NO_ACCESS", "since": "2026-11-16T11:00:00+01:00", "until": null, "by": "support"}]}}"""));
    until("Mon 16 Nov 12:00");
    act("support", "resumption", Map.of("channel", "PHONE")).andExpect(status().isOk())
        .andExpect(content().json("{\"paused\": false, \"clock\": {\"restoreDueAt\": \"2026-11-16T15:00:00+01:00\"}}"));
  }

  @Test
  void a_pause_needs_a_reason_that_may_be_given() throws Exception {
    reported("amersfoort-1", Channel.PHONE);

    act("support", "pause", Map.of("note", "Waiting")).andExpect(status().isBadRequest());
    act("support", "pause", Map.of("reason", "WAITING_FOR_PARTS", "note", "Waiting")).andExpect(status().isBadRequest());
    act("support", "pause", Map.of("reason", "RESTORED", "note", "Waiting")).andExpect(status().isBadRequest());
    act("support", "pause", Map.of("reason", "NO_ACCESS")).andExpect(status().isBadRequest());
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "x", "since", "2026-11-16T09:00:00+01:00"))
        .andExpect(status().isBadRequest()).andExpect(jsonPath("type").value("urn:vivition:sla:backdated"));
  }

  @Test
  void a_correction_that_undoes_a_breach_is_a_leads() throws Exception {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 15:00");
    final var low = Map.of("priority", "LOW", "reason", "Only a lamp");

    act("support", "correction", low).andExpect(status().isForbidden())
        .andExpect(jsonPath("type").value("urn:vivition:sla:needs-lead"));
    act("lead", "correction", low).andExpect(status().isOk()).andExpect(jsonPath("clock.restoreDueAt").value((Object) null));
  }

  @Test
  void a_correction_needs_something_to_correct_and_its_reason() throws Exception {
    reported("amersfoort-1", Channel.PHONE);

    act("support", "correction", Map.of("reason", "Just so")).andExpect(status().isBadRequest())
        .andExpect(jsonPath("type").value("urn:vivition:sla:nothing-to-do"));
    act("support", "correction", Map.of("priority", "LOW")).andExpect(status().isBadRequest());
    act("support", "correction", Map.of("reason", "x", "studio", "nowhere")).andExpect(status().isNotFound());
    act("support", "correction", Map.of("reason", "x", "reportedAt", "2026-11-17T09:00:00+01:00")).andExpect(status().isBadRequest());
  }

  @Test
  void the_emergency_call_starts_a_waiting_clock() throws Exception {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL);
    until("Sat 21 Nov 20:10");

    act("support", "emergency-call", Map.of()).andExpect(status().isOk()).andExpect(content().json("""
        {"priority": "HIGH", "channel": "EMERGENCY_PHONE",
         "clock": {"startsAt": "2026-11-21T20:10:00+01:00", "restoreDueAt": "2026-11-22T10:10:00+01:00"}}"""));
  }

  @Test
  void a_change_takes_effect_from_its_instant() throws Exception {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 11:00");

    act("support", "change", Map.of("priority", "LOW", "reason", "It works a bit")).andExpect(status().isOk())
        .andExpect(jsonPath("priority").value("LOW"));
    act("support", "change", Map.of("priority", "HIGH", "at", "2026-11-16T10:30:00+01:00", "reason", "Before that"))
        .andExpect(status().isConflict()).andExpect(jsonPath("type").value("urn:vivition:sla:out-of-order"));
  }

  @Test
  void cancelled_is_cancelled_once_and_never_reopened() throws Exception {
    reported("amersfoort-1", Channel.PHONE);

    act("support", "cancellation", Map.of("reason", "He switched it on")).andExpect(status().isOk())
        .andExpect(jsonPath("state").value("CANCELLED"));
    act("support", "cancellation", Map.of("reason", "Again")).andExpect(status().isConflict());
    act("support", "reopening", Map.of("channel", "PHONE", "reason", "Again")).andExpect(status().isConflict());
  }

  @Test
  void a_closed_incident_shows_its_verdict_and_is_reopened_by_a_reply() throws Exception {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 15:00");
    restoredRemotely();
    confirmed("WORKS");
    closed("breachReason", "The line was engaged");

    http.perform(get("/api/incidents/" + incident).with(httpBasic("support", "demo"))).andExpect(content().json("""
        {"state": "CLOSED", "cause": "SOFTWARE", "breachReason": "The line was engaged", "closedAt": "2026-11-16T15:00:00+01:00",
         "clock": {"verdict": "BREACHED", "breachedBy": "PT1H", "addressVerdict": "MET"}}"""));
    act("support", "reopening", Map.of("channel", "PHONE", "reason", "It stands still again")).andExpect(status().isOk())
        .andExpect(jsonPath("state").value("IN_DIAGNOSIS"));
  }

  @Test
  void actions_on_an_unknown_incident_are_not_found() throws Exception {
    incident = "INC-2026-999999";
    for (final String action : List.of("correction", "change", "cancellation")) {
      act("support", action, Map.of("reason", "x", "priority", "LOW").entrySet().stream()
          .filter(entry -> !action.equals("cancellation") || entry.getKey().equals("reason"))
          .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).andExpect(status().isNotFound());
    }
    act("support", "emergency-call", Map.of()).andExpect(status().isNotFound());
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "x")).andExpect(status().isNotFound());
    act("support", "resumption", Map.of()).andExpect(status().isNotFound());
    act("support", "reopening", Map.of("channel", "PHONE", "reason", "x")).andExpect(status().isNotFound());
  }

  private static String report(String reference) {
    return """
        {"studio": "amersfoort-1", "channel": "PHONE", "summary": "It stands still", "reference": "%s"}""".formatted(reference);
  }

  private ResultActions report(String user, String body) throws Exception {
    return http.perform(post("/api/incidents").with(httpBasic(user, "demo")).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions act(String user, String action, Map<String, ?> body) throws Exception {
    return http.perform(post("/api/incidents/%s/%s".formatted(incident, action)).with(httpBasic(user, "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
  }

  private String number(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsString()).get("number").asText();
  }
}
