package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.agreement.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Seeing what an act would do before it is done, and acting on what was seen. */
class IncidentPreviewTest extends Story {

  @Autowired
  private MockMvc http;

  // ---- nothing is done

  @Test
  void a_pause_is_shown_with_what_was_and_what_would_be_and_nothing_happens() throws Exception {
    atWork();
    until("Mon 16 Nov 11:00");

    preview("support", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"paused": true,
             "before": {"paused": false, "priority": "HIGH", "restoreDueAt": "2026-11-16T14:00:00+01:00",
               "promise": "Restore by Mon 16 Nov 14:00, 3 h of service time left"},
             "after": {"paused": true, "priority": "HIGH", "restoreDueAt": null,
               "promise": "Paused (no access to the site), 3 h of service time left"}}"""))
        .andExpect(jsonPath("explanation.lines", hasItem("Paused: the due time follows when the pause ends.")))
        .andExpect(jsonPath("timeline[*].text", hasItem("Paused: no access to the site, Nobody opens")));
  }

  @Test
  void a_resumption_says_the_due_time_and_why() throws Exception {
    atWork();
    until("Mon 16 Nov 11:00");
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens"));
    until("Mon 16 Nov 12:00");

    preview("support", "resumption", Map.of("channel", "PHONE")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"before": {"paused": true, "restoreDueAt": null}, "after": {"paused": false, "restoreDueAt": "2026-11-16T15:00:00+01:00"},
             "explanation": {"lines": ["Reported Mon 16 Nov 10:00 by phone.", "Counts in business hours from 10:00.",
               "Mon 10:00–11:00 counted 1 h.", "Mon 11:00–12:00 paused 1 h (no access to the site).", "Mon 12:00–15:00 counted 3 h.",
               "Due Mon 16 Nov 15:00."]}}"""));
  }

  @Test
  void the_wrong_studio_is_shown_with_its_agreement() throws Exception {
    atWork();

    preview("support", "correction", Map.of("studio", "gent-1", "reason", "The caller works at two")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"before": {"studio": "amersfoort-1", "agreement": "BUSINESS", "restoreDueAt": "2026-11-16T14:00:00+01:00"},
             "after": {"studio": "gent-1", "agreement": "NONE", "restoreDueAt": null, "promise": "No target: regular support"}}"""));
  }

  @Test
  void every_other_act_can_be_asked_first() throws Exception {
    atWork();
    until("Mon 16 Nov 11:00");

    preview("support", "correction", Map.of("priority", "LOW", "reason", "Only a lamp"))
        .andExpect(jsonPath("after.priority").value("LOW")).andExpect(jsonPath("after.restoreDueAt").value((Object) null));
    preview("support", "change", Map.of("priority", "LOW", "reason", "It works a bit"))
        .andExpect(jsonPath("after.priority").value("LOW"));
    preview("support", "emergency-call", Map.of()).andExpect(jsonPath("after.priority").value("HIGH"));
    preview("support", "attempts", Map.of("note", "Called, no answer")).andExpect(jsonPath("after.restoreDueAt")
        .value("2026-11-16T14:00:00+01:00"));
    preview("support", "restoration", Map.of()).andExpect(jsonPath("after.promise").value("Works again since Mon 16 Nov 11:00"));
    preview("support", "cancellation", Map.of("reason", "He switched it on")).andExpect(jsonPath("after.state").value("CANCELLED"))
        .andExpect(jsonPath("before.state").value("IN_DIAGNOSIS"));
  }

  @Test
  void taking_it_up_again_is_shown_too() throws Exception {
    atWork();
    restoredRemotely();
    confirmed("WORKS");
    closed();
    until("Mon 16 Nov 12:00");

    preview("support", "reopening", Map.of("channel", "PHONE", "reason", "It stands still again")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"before": {"state": "CLOSED"}, "after": {"state": "IN_DIAGNOSIS", "restoreDueAt": "2026-11-16T16:00:00+01:00"}}"""));
  }

  @Test
  void a_merger_shows_what_it_does_to_the_incident_that_goes_on() throws Exception {
    atWork();
    final String first = incident;
    until("Mon 16 Nov 11:00");
    reported("amersfoort-1", Channel.PHONE);
    final String second = incident;

    preview("support", "merger", Map.of("into", first, "reason", "The same turntable")).andExpect(status().isOk())
        .andExpect(content().json("""
            {"before": {"state": "IN_TRIAGE"}, "after": {"state": "MERGED"},
             "survivor": {"number": "%s", "after": {"restoreDueAt": "2026-11-16T14:00:00+01:00"}}}""".formatted(first)));
    incident = first;
    preview("support", "merger", Map.of("into", second, "reason", "The same turntable")).andExpect(content().json("""
        {"survivor": {"number": "%s", "before": {"restoreDueAt": "2026-11-16T15:00:00+01:00"},
          "after": {"restoreDueAt": "2026-11-16T14:00:00+01:00"}}}""".formatted(second)));
    preview("support", "merger", Map.of("into", "INC-2026-999999", "reason", "x")).andExpect(status().isNotFound());
    preview("support", "merger", Map.of("into", first, "reason", "x")).andExpect(status().is4xxClientError())
        .andExpect(jsonPath("detail").value("An incident cannot be merged into itself. Name the one that goes on."));
  }

  @Test
  void what_is_refused_is_refused_in_the_preview_by_the_same_words() throws Exception {
    atWork();
    until("Mon 16 Nov 15:00");
    final var low = Map.of("priority", "LOW", "reason", "Only a lamp");

    preview("support", "correction", low).andExpect(status().isForbidden())
        .andExpect(jsonPath("type").value("urn:vivition:sla:needs-lead"))
        .andExpect(jsonPath("detail").value("This correction would undo a breach. Ask a lead or a manager to make it."));
    preview("lead", "correction", low).andExpect(status().isOk());
    preview("support", "pause", Map.of("reason", "NO_ANSWER", "note", "x")).andExpect(status().isConflict())
        .andExpect(jsonPath("type").value("urn:vivition:sla:too-few-attempts"));
    preview("support", "pause", Map.of("reason", "NO_ACCESS")).andExpect(status().isBadRequest());
    preview("support", "resumption", Map.of()).andExpect(status().isConflict());
    preview("planner", "pause", Map.of("reason", "NO_ACCESS", "note", "x")).andExpect(status().isForbidden());
    act("support", "pause?preview=perhaps", Map.of("reason", "NO_ACCESS", "note", "x")).andExpect(status().isBadRequest())
        .andExpect(jsonPath("errors[0].message").value("'perhaps' is not true or false"));
  }

  // ---- two engineers at once

  @Test
  void who_confirms_on_an_older_look_is_told_what_happened_since() throws Exception {
    atWork();
    until("Mon 16 Nov 11:00");
    final int seen = version();
    assertThat(version(preview("support", "change", Map.of("priority", "LOW", "reason", "x")))).isEqualTo(seen + 1);
    act("lead", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens")).andExpect(status().isOk());
    until("Mon 16 Nov 11:05");

    act("support", "pause?seen=" + seen, Map.of("reason", "CUSTOMER_SITE", "note", "No power")).andExpect(status().isConflict())
        .andExpect(jsonPath("type").value("urn:vivition:sla:changed-meanwhile"))
        .andExpect(jsonPath("detail").value(
            "Lotte Mulder paused it (Mon 16 Nov 11:00). Look at the new due time, then ask again."));
    act("support", "resumption?seen=" + version(), Map.of()).andExpect(status().isOk());
  }

  @Test
  void of_two_who_saw_the_same_and_act_at_once_one_does_and_one_is_told() throws Exception {
    atWork();
    final int seen = version();
    final var together = new CyclicBarrier(2);
    final var threads = Executors.newFixedThreadPool(2);
    try {
      final Callable<Integer> pauses = () -> {
        together.await();
        return act("support", "pause?seen=" + seen, Map.of("reason", "NO_ACCESS", "note", "x")).andReturn().getResponse().getStatus();
      };
      final Callable<Integer> restores = () -> {
        together.await();
        return act("lead", "restoration?seen=" + seen, Map.of()).andReturn().getResponse().getStatus();
      };
      final var first = threads.submit(pauses);
      final var second = threads.submit(restores);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
    } finally {
      threads.shutdownNow();
    }
    assertThat(version()).isEqualTo(seen + 1);
  }

  // ---- what the tab asks besides

  @Test
  void the_list_shows_a_studios_open_incidents_the_latest_first() throws Exception {
    atWork();
    final String first = incident;
    until("Mon 16 Nov 11:00");
    reported("amersfoort-1", Channel.PHONE);
    final String second = incident;
    reported("venlo-1", Channel.PHONE);
    act("support", "cancellation", Map.of("reason", "x"));

    list("?studio=amersfoort-1").andExpect(jsonPath("$[*].number").value(contains(second, first)))
        .andExpect(jsonPath("$[1].dueAt").value("2026-11-16T14:00:00+01:00")).andExpect(jsonPath("$[1].priority").value("HIGH"));
    list("?studio=venlo-1").andExpect(content().json("[]", JsonCompareMode.STRICT));
    list("?state=CANCELLED").andExpect(jsonPath("$[*].studio").value(contains("venlo-1")));
    list("?state=OPEN").andExpect(status().isBadRequest())
        .andExpect(jsonPath("errors[0].message").value(startsWith("is not open or one of REPORTED, ")));
  }

  @Test
  void the_timeline_names_who_and_over_which_channel() throws Exception {
    atWork();
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens"));
    until("Mon 16 Nov 11:00");
    act("lead", "resumption", Map.of("channel", "EMAIL"));

    http.perform(get("/api/incidents/" + incident).with(httpBasic("support", "demo")))
        .andExpect(jsonPath("timeline[?(@.kind == 'REPORT')].channel").value("PHONE"))
        .andExpect(jsonPath("timeline[?(@.text =~ /Paused.*/)].actorName").value("Sanne de Vries"))
        .andExpect(jsonPath("timeline[?(@.text =~ /Resumed.*/)].actorName").value("Lotte Mulder"))
        .andExpect(jsonPath("timeline[?(@.text =~ /Resumed.*/)].channel").value("EMAIL"));
  }

  @Test
  void every_act_is_told_so_that_a_stranger_understands_it() throws Exception {
    atWork();
    until("Mon 16 Nov 10:30");
    act("support", "correction", Map.of("priority", "MEDIUM", "reason", "Only the left side"));
    act("support", "change", Map.of("priority", "HIGH", "channel", "PHONE", "reason", "Now all of it"));
    until("Mon 16 Nov 11:00");
    act("support", "attempts", Map.of("note", "Arrived before a closed door"));
    until("Mon 16 Nov 11:10");
    act("support", "pause", Map.of("reason", "NO_ACCESS", "note", "Nobody opens", "since", "2026-11-16T11:00:00+01:00"));
    act("support", "restoration", Map.of("at", "2026-11-16T11:05:00+01:00", "evidence", "Pictures of 11:05"));

    assertThat(timeline(TimelineEntry.Kind.CLOCK)).containsSubsequence(
        "Corrected (priority MEDIUM instead of HIGH): Only the left side. Restore by Mon 16 Nov 14:00, 3 h 30 min of service time left",
        "Changed (priority HIGH instead of MEDIUM): Now all of it. Restore by Mon 16 Nov 14:00, 3 h 30 min of service time left",
        "Paused since Mon 16 Nov 11:00: no access to the site, Nobody opens");
    assertThat(timeline(TimelineEntry.Kind.REPAIR)).containsExactly("The studio works again since Mon 16 Nov 11:05: Pictures of 11:05");
  }

  @Test
  void a_studio_is_found_while_it_is_typed() throws Exception {
    http.perform(get("/api/studios?q=venl").with(httpBasic("support", "demo"))).andExpect(status().isOk())
        .andExpect(jsonPath("$[*].id", hasItem("venlo-1"))).andExpect(jsonPath("$[0].city", containsString("Venlo")));
    http.perform(get("/api/studios?q=").with(httpBasic("support", "demo"))).andExpect(content().json("[]"));
    http.perform(get("/api/studios?q=venlo").with(httpBasic("planner", "demo"))).andExpect(status().isForbidden());
  }

  // ---- behind the words

  private void atWork() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
  }

  /** Asks what an act would do, and makes sure that no row of any table is another afterwards. */
  private ResultActions preview(String user, String act, Map<String, ?> body) throws Exception {
    final Map<String, Set<String>> before = everything();
    final ResultActions answer = act(user, act + "?preview=true", body);
    everything().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(before.get(table)));
    return answer;
  }

  /** All rows by their tables, ours and the engine's; of the long history that other stories left, how many there are. */
  private Map<String, Set<String>> everything() {
    final List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
        .query(String.class).list();
    assertThat(tables).contains("ACT_RU_TASK", "ACT_RU_JOB", "ACT_RU_VARIABLE", "CLOCK_EVENT", "TIMELINE_ENTRY", "NOTICE");
    return tables.stream().collect(Collectors.toMap(table -> table, table -> jdbc
        .sql((table.startsWith("ACT_HI_") || table.equals("ACT_GE_BYTEARRAY") ? "select count(*) from \"" : "select * from \"")
            + table + "\"")
        .query().listOfRows().stream().map(IncidentPreviewTest::text).collect(Collectors.toSet())));
  }

  private static String text(Map<String, Object> row) {
    return row.entrySet().stream().map(column -> column.getKey() + "="
            + (column.getValue() instanceof byte[] bytes ? Arrays.hashCode(bytes) : column.getValue()))
        .collect(Collectors.joining(", "));
  }

  private int version() throws Exception {
    return version(http.perform(get("/api/incidents/" + incident).with(httpBasic("support", "demo"))));
  }

  private int version(ResultActions answer) throws Exception {
    return json.readTree(answer.andReturn().getResponse().getContentAsString()).get("version").asInt();
  }

  private ResultActions list(String query) throws Exception {
    return http.perform(get("/api/incidents" + query).with(httpBasic("support", "demo")));
  }

  private ResultActions act(String user, String act, Map<String, ?> body) throws Exception {
    return http.perform(post("/api/incidents/%s/%s".formatted(incident, act)).with(httpBasic(user, "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
  }
}
