package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.incident.Replies;
import com.vivition.sla.incident.Reporter;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.StudioRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

/** What people at a studio report, read and say by the link on its wall, and what nobody reads there. */
class DoorPageTest extends OperatorStory {

  @Autowired
  private StudioLinks doors;
  @Autowired
  private Photos photos;
  @Autowired
  private Replies replies;
  @Autowired
  private StudioRegistry studios;
  @Autowired
  private DemoLinks demoLinks;

  @Test
  void a_report_takes_three_choices_and_says_when_the_recovery_time_begins() throws Exception {
    final String door = door("venlo-1", Language.EN);
    assertThat(read(door)).contains("We know of no incident here", "Report an incident", "Call +31 33 000 0100");
    final String page = sent(door + "/report", report("CAMERA", "STANDS_STILL", "words", "It stays black"));
    final Incident incident = only("venlo-1");
    assertThat(page).contains("We have your report: " + incident.number(), "Camera", "stands still",
        "No later than today at 13:15", "You reported it");
    assertThat(incident.channel()).isEqualTo(Channel.PORTAL);
    assertThat(incident.priority()).isEqualTo(Priority.HIGH);
    assertThat(incident.impact()).isEqualTo(Impact.STANDSTILL);
    assertThat(incident.summary()).isEqualTo("Camera – stands still: It stays black");
    assertThat(incident.description()).contains("What: camera. How bad: stands still. Since: now.", "It stays black");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident.number(), "incident").count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"STANDS_STILL, HIGH", "WITH_TROUBLE, MEDIUM", "SMALL, LOW"})
  void how_bad_it_is_gives_the_priority(String bad, Priority priority) throws Exception {
    sent(door("venlo-1", Language.NL) + "/report", report("WHOLE", bad));
    assertThat(only("venlo-1").priority()).isEqualTo(priority);
  }

  @Test
  void out_of_hours_the_answer_names_the_right_way() throws Exception {
    itIs("2026-11-28 20:00");
    final String extended = sent(door("venlo-1", Language.EN) + "/report", report("DOOR", "STANDS_STILL"));
    assertThat(extended).contains("The recovery time begins Monday 30 November at 09:00",
        "call the emergency number: the recovery time begins at your call", "Call +31 33 000 0199");
    final String business = sent(door("amersfoort-1", Language.NL) + "/report", report("WHOLE", "STANDS_STILL"));
    assertThat(business).contains("Wij zijn nu gesloten", "maandag 30 november om 09:00 uur").doesNotContain("0199");
  }

  @Test
  void a_double_tap_or_a_reload_makes_one_incident() throws Exception {
    final String door = door("venlo-1", Language.EN);
    final String[] form = report("CAMERA", "STANDS_STILL", "once", "0123456789");
    final var taps = Executors.newFixedThreadPool(2);
    try {
      final Callable<MockHttpServletResponse> tap = () -> send(door + "/report", form);
      final var answers = taps.invokeAll(List.of(tap, tap));
      assertThat(answers.get(0).get().getStatus()).isEqualTo(303);
      assertThat(answers.get(0).get().getHeader("Location")).isEqualTo(answers.get(1).get().getHeader("Location"));
    } finally {
      taps.shutdown();
    }
    sent(door + "/report", form);
    assertThat(contacts(only("venlo-1"))).isEmpty();
  }

  @Test
  void what_is_written_into_a_form_that_was_sent_before_is_said_about_its_incident_and_not_lost() throws Exception {
    final String door = door("venlo-1", Language.EN);
    sent(door + "/report", report("CAMERA", "STANDS_STILL", "once", "0123456789"));
    final String words = "Also the lamp. " + "x".repeat(400);
    final String[] more = report("CAMERA", "WITH_TROUBLE", "once", "0123456789", "words", words, "when", "14:30",
        "name", "Kim", "contact", "kim@garage.example");
    sent(door + "/report", more);
    sent(door + "/report", more);
    assertThat(contacts(only("venlo-1"))).singleElement().satisfies(entry -> assertThat(entry.text())
        .isEqualTo("Camera – works, with trouble, just now, 14:30\n" + words + "\nKim, kim@garage.example"));
    assertThat(replies.latest(only("venlo-1").number()).orElseThrow().from()).isEqualTo("kim@garage.example");
  }

  @Test
  void another_part_in_a_form_that_was_sent_before_is_another_incident() throws Exception {
    final String door = door("venlo-1", Language.EN);
    sent(door + "/report", report("CAMERA", "STANDS_STILL", "once", "0123456789"));
    sent(door + "/report", report("DOOR", "STANDS_STILL", "once", "0123456789"));
    assertThat(incidents.openOf("venlo-1")).hasSize(2).allSatisfy(one -> assertThat(contacts(one)).isEmpty());
    assertThat(read(door)).as("of two alike each has its number").contains(incidents.openOf("venlo-1").stream()
        .map(one -> "Number " + one.number()).toArray(String[]::new));
  }

  @Test
  void what_is_missing_is_said_at_once_and_what_was_typed_stays() throws Exception {
    final String door = door("venlo-1", Language.NL);
    final MockHttpServletResponse refused = send(door + "/report", "words", "Hij <b>piept</b>", "contact", "geen idee");
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("href=\"#what\"", "href=\"#bad\"", "href=\"#since\"",
        "href=\"#contact\"", "Hij &lt;b&gt;piept&lt;/b&gt;", "value=\"geen idee\"", "autofocus");
    assertThat(text(refused)).contains("Dit is nog niet verstuurd", "Kies hoe erg het is.");
    assertThat(incidents.openOf("venlo-1")).isEmpty();
    assertThat(text(send(door + "/report", report("ELSE", "SMALL")))).contains("Zeg in een paar woorden");
    assertThat(send(door + "/report", report("NONSENSE", "SMALL")).getStatus()).isEqualTo(400);
    assertThat(send(door + "/report", report("CAMERA", "SMALL", "words", "x".repeat(2001))).getStatus())
        .isEqualTo(400);
  }

  @Test
  void who_leaves_his_name_gets_the_answers_and_a_known_one_is_known_by_his_number() throws Exception {
    sent(door("venlo-1", Language.EN) + "/report",
        report("CAMERA", "SMALL", "name", "Kim", "contact", "kim@garage.example"));
    assertThat(only("venlo-1").reporter().name()).isEqualTo("Kim");
    assertThat(only("venlo-1").reporter().mail()).isEqualTo("kim@garage.example");
    final var known = jdbc.sql("select name, phone, mail from operator where phone is not null and studio = 'amersfoort-1'")
        .query().listOfRows().get(0);
    sent(door("amersfoort-1", Language.EN) + "/report",
        report("WHOLE", "SMALL", "name", "Just me", "contact", known.get("phone").toString()));
    assertThat(incidents.openOf("amersfoort-1").get(1).reporter()).as("his name makes no stranger of him")
        .isEqualTo(new Reporter(known.get("name").toString(), known.get("phone").toString(),
            (String) known.get("mail")));
  }

  @Test
  void to_an_address_that_we_do_not_know_nothing_goes_that_a_stranger_wrote() throws Exception {
    sent(door("venlo-1", Language.EN) + "/report",
        report("CAMERA", "STANDS_STILL", "words", "Buy at shop", "name", "Cheap Shop", "contact", "kim@garage.example"));
    assertThat(jdbc.sql("select subject || text from sent_notice where incident = ? and address = 'kim@garage.example'")
        .param(only("venlo-1").number()).query(String.class).list()).singleElement().satisfies(mail ->
            assertThat(mail).contains(only("venlo-1").number(), "staat stil").doesNotContain("shop", "Shop"));
  }

  @Test
  void a_long_story_is_kept_whole_and_its_summary_is_cut_between_characters() throws Exception {
    final String words = "x" + "😀".repeat(400);
    sent(door("venlo-1", Language.EN) + "/report", report("CAMERA", "SMALL", "words", words));
    assertThat(only("venlo-1").description()).endsWith(words);
    assertThat(only("venlo-1").summary()).endsWith("😀…").hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void photos_come_along_and_what_is_no_photo_loses_nothing() throws Exception {
    final String door = door("venlo-1", Language.EN);
    final MockHttpServletResponse response = answer(multipart(URI.create(door + "/report"))
        .file(new MockMultipartFile("photos", "a.png", "image/png", png()))
        .file(new MockMultipartFile("photos", "b.jpg", "image/jpeg", "<script>".getBytes()))
        .file(new MockMultipartFile("photos", "", null, new byte[0]))
        .param("what", "CAMERA").param("bad", "SMALL").param("since", "TODAY"));
    assertThat(read(response.getHeader("Location"))).contains("We have your report",
        "1 of your files could not be used", "All the rest has arrived");
    assertThat(photos.of(only("venlo-1").number())).hasSize(1);
  }

  @Test
  void more_photos_than_five_at_once_are_too_many() throws Exception {
    final String door = door("venlo-1", Language.EN);
    final var request = multipart(URI.create(door + "/report"));
    IntStream.range(0, 7).forEach(i ->
        request.file(new MockMultipartFile("photos", i + ".jpg", null, new byte[] {1})));
    request.param("what", "CAMERA").param("bad", "SMALL").param("since", "TODAY");
    assertThat(read(answer(request).getHeader("Location"))).contains("7 of your files could not be used");
  }

  @Test
  void what_is_known_is_shown_first_and_a_word_about_it_makes_no_new_incident() throws Exception {
    final String door = door("amersfoort-1", Language.EN);
    assertThat(read(door)).containsSubsequence("We know of this", "Is it about one of these?",
        "No, report something else");
    final String page =
        sent(door + "/incident/" + incident + "/reply", "says", "WORKS", "words", "I switched it off and on");
    assertThat(page).contains("We have it", "You said that it works again");
    assertThat(incidents.openOf("amersfoort-1")).hasSize(1);
    assertThat(incidents.get(incident).state()).as("closes nothing").isEqualTo(IncidentState.IN_TRIAGE);
    assertThat(contacts(incidents.get(incident))).singleElement().satisfies(entry -> {
      assertThat(entry.text()).isEqualTo("I switched it off and on");
      assertThat(entry.code()).isEqualTo("WORKS");
      assertThat(entry.channel()).isEqualTo(Channel.PORTAL);
      assertThat(entry.open()).isTrue();
    });
  }

  @Test
  void nothing_personal_is_read_at_the_door() throws Exception {
    final String door = door("amersfoort-1", Language.EN);
    isIn(IncidentState.IN_DIAGNOSIS);
    jdbc.sql("update incident set reporter_name = 'Jan Modaal', reporter_phone = '+31611112222', "
        + "reporter_mail = 'jan@modaal.example', summary = 'Jan says so', description = 'Call Jan'").update();
    incidents.note(incident, "portal", TimelineEntry.Kind.CONTACT, Channel.EMAIL, "SOMETHING", "Jan lost the key",
        true);
    incidents.note(incident, "support", TimelineEntry.Kind.NOTE, "He shouted at me", false);
    for (final String path : List.of(door, door + "/report", door + "/incident/" + incident,
        door + "/incident/" + incident + "/reply?says=WORKS")) {
      assertThat(open(path).getContentAsString()).as(path)
          .doesNotContain("Jan", "61111", "modaal", "lost", "shouted", "Sanne", "Camera 1 stays black");
    }
    assertThat(read(door + "/incident/" + incident)).contains("You wrote", "by mail");
    assertThat(read(page())).as("his own link").contains("Jan says so", "Jan lost the key").doesNotContain("shouted");
  }

  @Test
  void another_studios_incident_and_one_that_was_over_long_ago_are_not_shown() throws Exception {
    final String door = door("venlo-1", Language.NL);
    for (final String path : List.of("/incident/" + incident, "/incident/INC-1999-000001", "/incident/x'--")) {
      assertThat(open(door + path).getStatus()).as(path).isEqualTo(404);
    }
    assertThat(send(door + "/incident/" + incident + "/reply", "says", "WORKS").getStatus()).isEqualTo(404);
    assertThat(contacts(incidents.get(incident))).isEmpty();
    final String own = door("amersfoort-1", Language.NL);
    jdbc.sql("update incident set state = 'CLOSED', closed_at = ?")
        .param(clock.instant().minus(Duration.ofDays(29)).atOffset(ZoneOffset.UTC)).update();
    assertThat(read(own)).contains("In de laatste 30 dagen");
    itIs("2026-11-26 09:15");
    assertThat(read(own)).doesNotContain("In de laatste 30 dagen");
    assertThat(open(own + "/incident/" + incident).getStatus()).isEqualTo(404);
  }

  @Test
  void a_button_alone_reads_in_english_for_us_and_once_in_his_language_for_him() throws Exception {
    final String page = sent(page(Language.NL) + "/reply", "says", "WORKS", "name", "Jan");
    assertThat(page).containsOnlyOnce("U liet weten dat het weer werkt").doesNotContain("It works", "Jan");
    assertThat(contacts(incidents.get(incident))).singleElement()
        .satisfies(entry -> assertThat(entry.text()).isEqualTo("It works again."));
    assertThat(replies.latest(incident).orElseThrow().from()).isEqualTo("Jan");
  }

  @Test
  void a_merged_report_leads_to_the_one_that_goes_on() throws Exception {
    final String other = reported("amersfoort-1", "HIGH");
    actions.merge(incident, other, "the same camera", "support");
    final String door = door("amersfoort-1", Language.EN);
    for (final String path : List.of(page(), door + "/incident/" + incident)) {
      final Matcher onward = Pattern.compile("href=\"([^\"]+)\">Go on to report " + other)
          .matcher(open(path).getContentAsString());
      assertThat(onward.find()).as(path).isTrue();
      assertThat(read(onward.group(1))).contains(other);
    }
  }

  @Test
  void the_demo_gives_each_studio_a_link_and_none_back_that_was_revoked() throws Exception {
    demoLinks.run(null);
    assertThat(doors.all()).hasSize(studios.all().size());
    doors.revoke("venlo-1", "support");
    demoLinks.run(null);
    assertThat(doors.of("venlo-1")).isEmpty();
  }

  @Test
  void of_a_closed_incident_he_reads_that_an_engineer_looks_whether_it_is_taken_up_again() throws Exception {
    jdbc.sql("update incident set state = 'CLOSED', closed_at = recorded_at").update();
    assertThat(read(page() + "/reply?says=DOES_NOT_WORK")).contains("looks whether it is taken up again");
    assertThat(read(page())).contains("It does not work", "Write to us").doesNotContain("It works again");
  }

  @Test
  void on_his_own_page_he_says_it_once_and_reads_it_there() throws Exception {
    final String[] form = {"says", "DOES_NOT_WORK", "words", "Still black", "name", "Jan", "once", "0123456789"};
    assertThat(sent(page() + "/reply", form)).contains("It lies with the engineer", "You said that it does not work",
        "Still black");
    sent(page() + "/reply", form);
    assertThat(contacts(incidents.get(incident))).hasSize(1);
    assertThat(text(send(page() + "/reply", "says", "SOMETHING", "words", " "))).contains("Write a few words.");
    final MockHttpServletResponse longer = send(page() + "/reply", "says", "WORKS", "words", "x".repeat(2001));
    assertThat(longer.getStatus()).isEqualTo(400);
    assertThat(longer.getContentAsString()).contains("x".repeat(2001));
  }

  @Test
  void what_we_told_him_is_named_in_his_language_and_what_only_staff_can_read_is_left_out() throws Exception {
    incidents.note(incident, "notice", TimelineEntry.Kind.NOTICE, null, "PAUSED", "Notice paused to operator", true);
    incidents.note(incident, "support", TimelineEntry.Kind.CONTACT, "Called him back", true);
    incidents.note(incident, "support", TimelineEntry.Kind.CONTACT, null, "UNHEARD_OF", "A kind to come", true);
    assertThat(read(page(Language.NL))).contains("Wij lieten weten dat de hersteltijd stilstaat", "U meldde het",
        "per telefoon").doesNotContain("Notice paused", "Called him", "A kind to come", "UNHEARD");
  }

  @Test
  void a_revoked_link_says_so_and_a_renewed_one_takes_its_place() throws Exception {
    final String before = door("amersfoort-1", Language.NL);
    final String after = door("amersfoort-1", Language.NL);
    for (final MockHttpServletResponse gone : List.of(open(before), open(before + "/report"),
        send(before + "/report", report("CAMERA", "SMALL")))) {
      assertThat(gone.getStatus()).isEqualTo(410);
      assertThat(text(gone)).contains("Deze kaart werkt niet meer", "+31 33 000 0100").doesNotContain("Amersfoort");
    }
    assertThat(open(after).getStatus()).isEqualTo(200);
    assertThat(answer(delete("/api/studios/amersfoort-1/link").with(httpBasic("support", "demo"))).getStatus())
        .isEqualTo(204);
    assertThat(open(after).getStatus()).isEqualTo(410);
    final String made = answer(post("/api/studios/amersfoort-1/link").with(httpBasic("support", "demo")))
        .getContentAsString();
    final Matcher address = Pattern.compile("(/studio/[^\"]+)").matcher(made);
    assertThat(address.find()).isTrue();
    assertThat(open(address.group(1)).getStatus()).isEqualTo(200);
  }

  @Test
  void the_links_to_one_incident_are_withdrawn_alone() throws Exception {
    final String before = page();
    assertThat(answer(delete("/api/incidents/" + incident + "/link").with(httpBasic("support", "demo"))).getStatus())
        .isEqualTo(204);
    assertThat(open(before).getStatus()).isEqualTo(410);
    assertThat(text(send(before + "/reply", "says", "WORKS"))).contains("This link no longer works")
        .doesNotContain(incident);
    final String again = page();
    assertThat(open(again).getStatus()).isEqualTo(200);
    final String studio = answer(post("/studios/amersfoort-1/incidents/" + incident).with(httpBasic("lead", "demo")))
        .getHeader("Location");
    assertThat(text(answer(get(URI.create(studio)).with(httpBasic("lead", "demo")))))
        .contains("No link to " + incident + " that was sent so far works any more");
    assertThat(open(again).getStatus()).isEqualTo(410);
    assertThat(answer(delete("/api/incidents/INC-1999-000001/link").with(httpBasic("support", "demo"))).getStatus())
        .isEqualTo(404);
  }

  @Test
  void a_link_is_made_for_one_page_and_opens_no_other() throws Exception {
    final String door = door("amersfoort-1", Language.NL);
    assertThat(open(door.replace("/studio/", "/operator/")).getStatus()).isEqualTo(404);
    assertThat(open(page().replace("/operator/", "/studio/")).getStatus()).isEqualTo(404);
    final String[] parts = door.split("\\.");
    assertThat(open(parts[0] + "." + parts[1] + "." + "A".repeat(43)).getStatus()).isEqualTo(404);
    assertThat(open("/studio/").getStatus()).isNotEqualTo(200);
    assertThat(open(door + "/elsewhere").getStatus()).isEqualTo(404);
  }

  @Test
  void guessing_ends_in_a_wait_and_the_good_link_works_all_the_while() throws Exception {
    final String door = door("amersfoort-1", Language.NL);
    for (int i = 0; i < 20; i++) {
      assertThat(open("/studio/guess-" + i).getStatus()).isEqualTo(404);
    }
    final MockHttpServletResponse refused = open("/operator/guess");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("30");
    assertThat(text(refused)).contains("Dat was te veel tegelijk", "+31 33 000 0100");
    assertThat(open(door).getStatus()).isEqualTo(200);
    place = "10.2.0.1";
    assertThat(open("/studio/guess").getStatus()).isEqualTo(404);
  }

  @Test
  void a_flood_from_one_link_is_refused_with_what_was_typed_and_stops_no_other() throws Exception {
    final String door = door("amersfoort-1", Language.EN);
    final String reply = door + "/incident/" + incident + "/reply";
    for (int i = 0; i < 20; i++) {
      assertThat(send(reply, "says", "SOMETHING", "words", " ").getStatus()).isEqualTo(400);
    }
    place = "10.2.0.2";
    final MockHttpServletResponse refused = send(door + "/report", report("CAMERA", "STANDS_STILL", "words", "Smoke",
        "once", "0123456789"));
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    assertThat(refused.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(text(refused)).contains("A lot was sent within a short time", "+31 33 000 0100", "Smoke");
    assertThat(refused.getContentAsString()).contains("value=\"0123456789\"");
    assertThat(text(send(reply, "says", "WORKS", "words", "Kept words")))
        .contains("That was too much at once", "Kept words");
    sent(door("venlo-1", Language.EN) + "/report", report("CAMERA", "SMALL"));
    assertThat(text(send(page() + "/reply", "says", "WORKS"))).as("his own link").doesNotContain("too much");
    clock.set(clock.instant().plusSeconds(60));
    sent(door + "/report", report("CAMERA", "STANDS_STILL", "words", "Smoke", "once", "0123456789"));
    assertThat(incidents.openOf("amersfoort-1")).hasSize(2);
  }

  @Test
  void the_door_runs_nothing_and_looking_changes_nothing() throws Exception {
    final String door = door("amersfoort-1", Language.NL);
    final var timeline = incidents.timeline(incident);
    for (final String path : List.of("", "/report", "/incident/" + incident + "?said=replied",
        "/incident/" + incident + "/reply?says=WORKS&words=x")) {
      final MockHttpServletResponse response = open(door + path);
      assertThat(response.getStatus()).as(path).isEqualTo(200);
      assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
      assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(response.getHeaders("Set-Cookie")).isEmpty();
      assertThat(response.getContentAsString()).doesNotContain("<script", " style=", "??")
          .contains("<html lang=\"nl\"");
    }
    assertThat(incidents.timeline(incident)).isEqualTo(timeline);
    assertThat(open(door + "/report").getContentAsString()).contains("hreflang=\"en\"");
  }

  @Test
  void support_makes_prints_and_revokes_links_and_nobody_else_does() throws Exception {
    assertThat(answer(get("/studios").servletPath("/studios").accept(MediaType.TEXT_HTML)).getHeader("Location"))
        .startsWith("/login?to=");
    assertThat(answer(get("/studios").with(httpBasic("technician", "demo"))).getStatus()).isEqualTo(403);
    assertThat(text(answer(get("/studios").with(httpBasic("support", "demo")))))
        .contains("Fotostudio Amersfoort", "no link yet");
    assertThat(answer(post("/studios/venlo-1").param("action", "renew").with(httpBasic("support", "demo"))).getStatus())
        .isEqualTo(303);
    assertThat(text(answer(get("/studios/venlo-1").with(httpBasic("lead", "demo"))))).contains("This link works",
        "by support");
    final MockHttpServletResponse card = answer(get("/studios/venlo-1/card").with(httpBasic("support", "demo")));
    assertThat(card.getContentAsString()).contains("<svg", "viewBox=\"0 0 ", "M4 4h1v1h-1z");
    assertThat(text(card)).contains("+31 33 000 0100", "+31 33 000 0199");
    answer(post("/studios/venlo-1").param("action", "revoke").with(httpBasic("support", "demo")));
    assertThat(doors.of("venlo-1")).isEmpty();
    assertThat(answer(get("/studios/nowhere").with(httpBasic("support", "demo"))).getStatus()).isEqualTo(404);
  }

  private String door(String studio, Language language) {
    return URI.create(doors.address(doors.renew(studio, "support"), language)).getPath();
  }

  private static String[] report(String what, String bad, String... more) {
    final var fields = new ArrayList<>(List.of("what", what, "bad", bad, "since", "NOW"));
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  private Incident only(String studio) {
    assertThat(incidents.openOf(studio)).hasSize(1);
    return incidents.openOf(studio).get(0);
  }

  private List<TimelineEntry> contacts(Incident incident) {
    return incidents.timeline(incident.number()).stream()
        .filter(entry -> entry.kind() == TimelineEntry.Kind.CONTACT).toList();
  }

  private static byte[] png() throws Exception {
    final var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
