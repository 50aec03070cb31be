package com.vivition.sla.portal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.RotaDocument;
import com.vivition.sla.rota.RotaEditor;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.time.Amsterdam;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SteeredApplication
@DisplayName("Everybody sees who is on duty, on a page and in his calendar; the lead says there who is instead")
class RotaPageTest {

  @Autowired
  private MockMvc http;
  @Autowired
  private SteeredClock clock;
  @Autowired
  private RotaEditor editor;
  @Autowired
  private FeedLinks links;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private Map<DutyLine, RotaDocument> before;

  @BeforeEach
  void wednesday() {
    before = Arrays.stream(DutyLine.values()).collect(Collectors.toMap(line -> line, editor::get));
    clock.set(Amsterdam.at("2026-11-25 18:00"));
  }

  @AfterEach
  void asItWas() {
    before.forEach((line, document) -> editor.put(line,
        new RotaDocument(null, document.anchor(), document.weeks(), document.pattern(), document.exceptions()), "lead"));
    jdbc.sql("delete from rota_feed").update();
    clock.release();
  }

  private ResultActions open(String user) throws Exception {
    return http.perform(get("/rota").with(httpBasic(user, "demo")));
  }

  private ResultActions send(String user, String path, String... fields) throws Exception {
    final var sent = post(path).with(httpBasic(user, "demo"));
    for (int i = 0; i < fields.length; i += 2) {
      sent.param(fields[i], fields[i + 1]);
    }
    return http.perform(sent);
  }

  // ---- the page

  @Test
  void who_is_on_duty_now_and_in_four_weeks_is_there() throws Exception {
    open("technician").andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Tom Janssen, from Wed 25 Nov 17:00 until 22:00"), containsString("<span class=\"you\">you</span>"),
        containsString("Sanne de Vries"), containsString("then Lotte Mulder"), containsString("Tue 22 Dec"),
        containsString("Somebody is on duty whenever somebody has to be"), containsString("href=\"#exceptions\""),
        not(containsString("Somebody else is on duty")), not(containsString("style=")))));
    open("developer").andExpect(status().isForbidden());
  }

  @Test
  void in_business_hours_and_by_night_nobody_has_to_be() throws Exception {
    clock.set(Amsterdam.at("2026-11-25 11:00"));
    open("support").andExpect(content().string(allOf(containsString("Nobody has to be on duty just now"),
        containsString("Next: Tom Janssen from Wed 25 Nov 17:00"))));
  }

  @Test
  void a_gap_is_told_in_words() throws Exception {
    final RotaDocument all = editor.get(DutyLine.TECHNICIAN);
    editor.put(DutyLine.TECHNICIAN, new RotaDocument(null, all.anchor(), 2, all.pattern(), List.of()), "lead");
    clock.set(Amsterdam.at("2026-12-05 10:00"));
    open("lead").andExpect(content().string(allOf(containsString("Nobody is on duty until Sat 5 Dec 22:00"),
        containsString("class=\"gap\""), containsString(">Nobody<"))));
  }

  @Test
  void whoever_is_not_logged_in_gets_the_login_and_comes_back() throws Exception {
    http.perform(get("/rota").servletPath("/rota").accept("text/html")).andExpect(status().isSeeOther())
        .andExpect(header().string(HttpHeaders.LOCATION, "/login?to=%2Frota"));
  }

  @Test
  void the_lead_has_somebody_else_on_duty_and_takes_it_back() throws Exception {
    send("lead", "/rota", "action", "add", "line", "SUPPORT", "from", "2026-12-24T17:00", "to", "2026-12-27T08:00",
        "first", "lead", "second", "support", "note", "Christmas <3").andExpect(status().isSeeOther());
    open("support").andExpect(content().string(allOf(containsString("Thu 24 Dec 17:00 to Sun 27 Dec 08:00"),
        containsString("Christmas &lt;3"), not(containsString("Take out")))));

    send("lead", "/rota", "action", "remove", "line", "SUPPORT", "from", "2026-12-24T17:00").andExpect(status().isSeeOther());
    assertThat(editor.get(DutyLine.SUPPORT).exceptions()).isEmpty();
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() throws Exception {
    send("lead", "/rota", "action", "add", "line", "SUPPORT", "from", "2026-12-24T17:00", "to", "2026-12-24T16:00",
        "first", "lead", "note", "Kerst").andExpect(status().isBadRequest()).andExpect(content().string(allOf(
            containsString("href=\"#support-to\""), containsString("Until must be later than from."),
            containsString("value=\"2026-12-24T17:00\""), containsString("value=\"Kerst\""))));
    send("lead", "/rota", "action", "add", "line", "SUPPORT", "from", "soon", "first", "technician")
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("From is missing.")));
    assertThat(editor.get(DutyLine.SUPPORT).exceptions()).isEmpty();
  }

  @Test
  void nobody_but_leads_managers_and_administrators_edits() throws Exception {
    for (final String user : List.of("support", "technician")) {
      send(user, "/rota", "action", "remove", "line", "SUPPORT", "from", "2026-12-24T17:00").andExpect(status().isForbidden());
    }
  }

  // ---- the feeds

  private MockHttpServletResponse fetched(String address) throws Exception {
    return http.perform(get(URI.create(address).getPath())).andReturn().getResponse();
  }

  private ICalendar read(String address) throws Exception {
    final MockHttpServletResponse answer = fetched(address);
    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
    final String text = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(new CalendarBuilder().build(new StringReader(text)).validate().hasErrors()).isFalse();
    final ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
    return calendar;
  }

  private static VEvent on(ICalendar calendar, String local) {
    return calendar.getEvents().stream()
        .filter(event -> event.getDateStart().getValue().toInstant().equals(Amsterdam.at(local)))
        .findFirst().orElseThrow();
  }

  @Test
  void my_shifts_stand_in_my_calendar_and_keep_their_ids_when_the_rota_changes() throws Exception {
    final String address = links.of(new Feed("lead", null));
    final VEvent mine = on(read(address), "2026-12-05 08:00");
    assertThat(mine.getSummary().getValue()).isEqualTo("On duty: Support");
    assertThat(mine.getDateEnd().getValue().toInstant()).isEqualTo(Amsterdam.at("2026-12-05 22:00"));
    assertThat(on(read(address), "2026-11-28 08:00").getSummary().getValue()).isEqualTo("Next in line: Support");
    // a holiday, and the hours of winter
    assertThat(on(read(address), "2026-12-25 08:00").getSummary().getValue()).endsWith(": Support");
    assertThat(read(address).getEvents()).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();

    clock.set(Amsterdam.at("2026-11-26 10:00"));
    send("lead", "/rota", "action", "add", "line", "SUPPORT", "from", "2026-12-05T14:00", "to", "2026-12-05T22:00",
        "first", "support").andExpect(status().isSeeOther());
    final VEvent shorter = on(read(address), "2026-12-05 08:00");
    assertThat(shorter.getUid().getValue()).isEqualTo(mine.getUid().getValue());
    assertThat(shorter.getSequence().getValue()).isGreaterThan(mine.getSequence().getValue());
    assertThat(shorter.getLastModified().getValue()).isAfter(mine.getLastModified().getValue());
    assertThat(shorter.getDateEnd().getValue().toInstant()).isEqualTo(Amsterdam.at("2026-12-05 14:00"));
  }

  @Test
  void whoever_is_in_no_shift_has_an_empty_calendar() throws Exception {
    final String text = fetched(links.of(new Feed("manager", null))).getContentAsString();
    assertThat(new CalendarBuilder().build(new StringReader(text)).validate().hasErrors()).isFalse();
    assertThat(text).as("one component at least (RFC 5545, 3.6)").contains("BEGIN:VTIMEZONE").doesNotContain("VEVENT");
  }

  @Test
  void a_lines_calendar_names_everybody_on_duty_in_it() throws Exception {
    final ICalendar line = read(links.of(new Feed("technician", DutyLine.SUPPORT)));
    assertThat(on(line, "2026-11-28 08:00").getSummary().getValue()).isEqualTo("Sanne de Vries, then Lotte Mulder");
    assertThat(line.getEvents()).extracting(event -> event.getSummary().getValue()).doesNotContain("Tom Janssen");
  }

  @Test
  void whoever_renews_his_addresses_makes_those_from_before_worthless_and_nobody_elses() throws Exception {
    final String old = links.of(new Feed("support", null));
    final String others = links.of(new Feed("lead", null));
    send("support", "/rota/feed").andExpect(status().isSeeOther());

    assertThat(fetched(old).getStatus()).isEqualTo(410);
    assertThat(fetched(others).getStatus()).isEqualTo(200);
    final String fresh = links.of(new Feed("support", null));
    assertThat(fetched(fresh).getStatus()).isEqualTo(200);
    send("support", "/rota/feed").andExpect(status().isSeeOther());
    assertThat(fetched(fresh).getStatus()).isEqualTo(410);
  }

  @Test
  void a_guessed_or_changed_address_finds_nothing_and_who_has_left_reads_no_more() throws Exception {
    final String address = links.of(new Feed("support", null));
    assertThat(fetched(address.replaceAll(".{6}\\.ics$", "AAAAAA.ics")).getStatus()).isEqualTo(404);
    assertThat(fetched("/rota/guessed.ics").getStatus()).isEqualTo(404);
    assertThat(fetched("/rota/" + "a".repeat(3000) + ".ics").getStatus()).isEqualTo(404);

    identity.deleteMembership("support", "support");
    try {
      assertThat(fetched(address).getStatus()).isEqualTo(410);
    } finally {
      identity.createMembership("support", "support");
    }
  }
}
