package com.vivition.sla.portal;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Language;
import com.vivition.sla.visit.AgreedBy;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the operator reads about his incident, and that reading changes nothing. */
class OperatorPageTest extends OperatorStory {

  @Test
  void he_reads_what_was_reported_and_by_when_it_works_first_provisionally() throws Exception {
    assertThat(read(page(Language.EN))).contains("Fotostudio Amersfoort", "Camera 1 stays black",
        "Reported today at 09:15", "first an engineer looks at it", "No later than today at 13:15",
        "This is provisional", incident, "+31 33 000 0100");
    assertThat(read(page(Language.NL))).contains("Gemeld vandaag om 09:15 uur", "Uiterlijk vandaag om 13:15 uur",
        "Dit is voorlopig");
  }

  @Test
  void after_triage_he_reads_who_is_on_it_and_nothing_is_provisional() throws Exception {
    isIn(IncidentState.IN_DIAGNOSIS);
    assertThat(read(page())).contains("We are finding out what is wrong", "Sanne de Vries is on it",
        "No later than today at 13:15", "That is what we have agreed with you").doesNotContain("provisional");
  }

  @ParameterizedTest
  @EnumSource(IncidentState.class)
  void every_state_is_told_in_both_languages(IncidentState state) throws Exception {
    isIn(state);
    for (final Language language : Language.values()) {
      final String words = read(page(language));
      assertThat(words).doesNotContain("??", state.name(), "null");
      assertThat(words.contains("+31 33 000 0100.")).as("how to reach us").isEqualTo(state.isOver());
    }
  }

  @Test
  void without_a_target_there_is_no_time_to_read() throws Exception {
    incident = reported("gent-1", "HIGH");
    assertThat(read(page())).contains("No fixed time", "during business hours").doesNotContain("No later than");
  }

  @Test
  void a_pause_says_why_and_until_when() throws Exception {
    isIn(IncidentState.IN_REPAIR);
    actions.pause(incident, PauseRequest.of(PauseReason.CUSTOMER_SITE, clock.instant()), null, "support");
    assertThat(read(page())).contains("The recovery time stands still", "the network or the building on your side",
        "as soon as we can go on");
  }

  @Test
  void a_missed_time_is_admitted_and_a_restored_studio_is_told() throws Exception {
    isIn(IncidentState.IN_REPAIR);
    itIs("2026-11-23 14:00");
    assertThat(read(page())).contains("We did not make it by today at 13:15", "We are sorry");
    actions.restored(incident, null, "support");
    isIn(IncidentState.RESTORED);
    assertThat(read(page())).contains("Your studio works again", "Since today at 14:00");
  }

  @Test
  void out_of_hours_he_reads_when_the_recovery_time_begins() throws Exception {
    itIs("2026-11-21 20:00");
    incident = reported("amersfoort-1", "HIGH");
    assertThat(read(page())).contains("No later than Monday 23 November at 13:00",
        "The recovery time begins Monday 23 November at 09:00");
  }

  @Test
  void the_number_that_is_offered_is_the_one_that_is_answered_at_this_hour() throws Exception {
    assertThat(read(page())).contains("Rather call?", "Call +31 33 000 0100").doesNotContain("+31 33 000 0199");
    final String extended = reported("venlo-1", "HIGH");
    itIs("2026-11-28 20:00");
    assertThat(read(page())).contains("We are closed now", "We answer the phone again Monday 30 November at 09:00")
        .doesNotContain("+31 33 000 0100", "+31 33 000 0199", "emergency");
    incident = extended;
    assertThat(read(page())).contains("Call +31 33 000 0199", "the recovery time begins at your call",
        "For everything else we are there again Monday 30 November at 09:00").doesNotContain("+31 33 000 0100");
    itIs("2026-11-28 22:30");
    assertThat(read(page(Language.NL))).contains("Wij zijn nu gesloten",
        "Het noodnummer is weer bereikbaar morgen om 08:00 uur").doesNotContain("0199", "0100");
  }

  @Test
  void what_was_typed_into_the_report_is_text_and_nothing_else() throws Exception {
    jdbc.sql("update incident set summary = '<script>alert(1)</script>'").update();
    assertThat(open(page()).getContentAsString()).doesNotContain("<script").contains("&lt;script&gt;");
  }

  @Test
  void what_staff_wrote_about_a_finding_of_their_own_is_not_for_operators_also_after_their_call() throws Exception {
    jdbc.sql("update incident set reported_via = 'sla', channel = 'EMERGENCY_PHONE', summary = 'Replace camera-1'").update();
    assertThat(read(page())).contains("We noticed ourselves that something is not well at your studio", "Noticed")
        .doesNotContain("Replace camera-1");
  }

  @Test
  void slots_are_shown_soonest_first_with_those_in_time_marked() throws Exception {
    offered();
    assertThat(open(page()).getContentAsString()).doesNotContain("?name");
    assertThat(read(page())).containsSubsequence("We come to replace a camera", "Today",
        "10:00–10:45 with Tom In time", "11:00–11:45 with Tom In time", "12:00–12:45 with Tom In time",
        "13:00–13:45 with Tom", "14:00–14:45 with Tom").doesNotContain("13:00–13:45 with Tom In time", "Janssen");
  }

  @Test
  void that_none_is_in_time_is_said_with_the_first_possibility() throws Exception {
    offeredFrom("2026-11-24 08:00");
    assertThat(read(page())).contains("no time within the agreed recovery time",
        "The first possibility is tomorrow, 08:00–08:45.").doesNotContain("In time");
    assertThat(read(page(Language.NL))).contains("De eerste mogelijkheid is morgen, 08:00–08:45 uur.");
  }

  @Test
  void looking_changes_nothing_since_scanners_of_mail_follow_links() throws Exception {
    final var offer = offered();
    final var before = jdbc.sql("select * from visit, visit_slot").query().listOfRows();
    final var timeline = incidents.timeline(incident);
    final String visit = "/visit/" + offer.visit().id();
    for (final String path : List.of("", "?said=agreed&about=" + offer.visit().id(),
        "/slot/" + offer.slots().get(4).id(), visit + "/times", visit + "/times?day=2026-11-26&part=AFTERNOON",
        visit + "/call")) {
      assertThat(answer(get(URI.create(page() + path))).getStatus()).as(path).isEqualTo(200);
      assertThat(answer(head(URI.create(page() + path))).getStatus()).as(path).isEqualTo(200);
    }
    assertThat(jdbc.sql("select * from visit, visit_slot").query().listOfRows()).isEqualTo(before);
    assertThat(incidents.timeline(incident)).isEqualTo(timeline);
  }

  @Test
  void the_page_runs_nothing_and_is_kept_found_and_framed_by_nobody() throws Exception {
    for (final String path : List.of(page(), "/operator/wrong", page() + "/slot/wrong")) {
      final MockHttpServletResponse response = open(path);
      assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "style-src 'self'",
          "form-action 'self'", "frame-ancestors 'none'").doesNotContain("unsafe", "script-src");
      assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(response.getHeader("X-Robots-Tag")).contains("noindex");
      assertThat(response.getHeaders("Set-Cookie")).isEmpty();
      assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
      assertThat(response.getContentAsString()).doesNotContain("<script", " style=", "http://", "https://")
          .doesNotContainPattern(" on[a-z]+=");
    }
    assertThat(open("/portal/operator.css").getStatus()).isEqualTo(200);
    assertThat(open("/portal/operator.css").getHeader("Cache-Control")).isEqualTo("max-age=600");
  }

  @Test
  void the_switch_of_language_leads_to_the_same_page() throws Exception {
    final String path = "/visit/" + offered().visit().id() + "/times?day=2026-11-26&part=AFTERNOON";
    assertThat(open(page(Language.NL) + path).getContentAsString())
        .contains("href=\"" + (page(Language.EN) + path).replace("&", "&amp;") + "\"").contains("<html lang=\"nl\"");
  }

  @ParameterizedTest
  @CsvSource({"wrong, 404", "a.b.c, 404"})
  void a_wrong_link_says_so_in_the_readers_language(String token, int status) throws Exception {
    final MockHttpServletResponse dutch = open("/operator/" + token);
    assertThat(dutch.getStatus()).isEqualTo(status);
    assertThat(text(dutch)).contains("Deze link werkt niet", "+31 33 000 0100");
    final MockHttpServletResponse english =
        answer(get(URI.create("/operator/" + token)).header("Accept-Language", "en-GB,en;q=0.9").locale(Locale.UK));
    assertThat(text(english)).contains("This link does not work");
    assertThat(send("/operator/" + token + "/slot/x", "seen", "nothing").getStatus()).isEqualTo(status);
  }

  @Test
  void an_expired_link_says_so_in_its_own_language() throws Exception {
    final String link = page(Language.EN);
    itIs("2026-12-24 10:00");
    for (final MockHttpServletResponse response : List.of(open(link), send(link + "/slot/x", "seen", "nothing"))) {
      assertThat(response.getStatus()).isEqualTo(410);
      assertThat(text(response)).contains("This link has expired", "Open the link in our latest mail", incident)
          .doesNotContain("Amersfoort");
    }
  }

  @Test
  void an_address_that_nothing_answers_is_a_page_too() throws Exception {
    assertThat(open(page() + "/elsewhere").getStatus()).isEqualTo(404);
    assertThat(send(page() + "/elsewhere/and/deeper").getStatus()).isEqualTo(404);
    assertThat(send(page()).getStatus()).isEqualTo(404);
    assertThat(read(page() + "/reply?says=WORKS")).contains("It works again");
    assertThat(answer(delete(URI.create(page()))).getStatus())
        .isEqualTo(401);
  }

  @Test
  void an_incident_that_was_erased_is_no_longer_kept() throws Exception {
    final String link = page();
    jdbc.sql("delete from clock_event").update();
    final MockHttpServletResponse response = open(link);
    assertThat(response.getStatus()).isEqualTo(404);
    assertThat(text(response)).contains("This incident is no longer kept");
  }

  @Test
  void what_nobody_expected_is_a_calm_page() throws Exception {
    offered();
    jdbc.sql("update visit set purpose = 'UNHEARD_OF'").update();
    final MockHttpServletResponse response = open(page());
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(text(response)).contains("Something went wrong on our side", "It is not your doing", incident)
        .doesNotContain("UNHEARD_OF", "Exception");
  }

  @Test
  void once_the_technician_is_to_be_there_the_visit_is_moved_no_more_here() throws Exception {
    final var offer = offered();
    visits.agree(incident, offer.slots().get(0).id(), due(), new AgreedBy(null,
        AgreedBy.How.PHONE));
    assertThat(read(page())).contains("Tom comes to you", "Choose another time");
    clock.set(at("2026-11-23 10:05"));
    assertThat(read(page())).contains("Tom is with you or on the way", "Call me")
        .doesNotContain("Choose another time", "Cancel the visit");
  }

  @Test
  void what_staff_note_for_themselves_is_not_shown() throws Exception {
    incidents.note(incident, "support", TimelineEntry.Kind.NOTE, "He shouted at me", false);
    assertThat(read(page())).doesNotContain("shouted");
  }
}
