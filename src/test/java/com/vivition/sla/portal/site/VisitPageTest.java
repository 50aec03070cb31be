package com.vivition.sla.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Photo;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.Snapshots;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.GeoPoint;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.VisitState;
import com.vivition.sla.visit.Visits;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@SteeredApplication
@DisplayName("A technician finds all about his visit on one page, and reports there")
class VisitPageTest {

  private static final String CAMERA = "camera-2";
  @Autowired
  private MockMvc http;
  @Autowired
  private ObjectMapper json;
  @Autowired
  private SteeredClock clock;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ApplicationRunner demoVisits;
  @Autowired
  private Visits visits;
  @Autowired
  private Stock stock;
  @Autowired
  private StudioRegistry studios;
  @Autowired
  private Photos photos;
  @Autowired
  private Incidents incidents;

  private String incident;
  private String visit;

  @BeforeEach
  void anIncidentOnMonday() throws Exception {
    tidyUp();
    clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    incident = json.readTree(http.perform(post("/api/incidents").with(httpBasic("support", "demo"))
            .contentType("application/json").content(json.writeValueAsString(Map.of("studio", "amersfoort-1",
                "channel", "PHONE", "summary", "Camera 2 stays <black>", "impact", "STANDSTILL", "urgency", "NOW"))))
        .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString()).path("number").asText();
  }

  @AfterEach
  void tidyUp() throws Exception {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another test", true, true, true));
    Tables.withoutIncidents(jdbc, Tables.PLANNING);
    demoVisits.run(null);
    jdbc.sql("update component set serial_number = 'LX45-24002' where studio = 'amersfoort-1' and id = ?").param(CAMERA).update();
    clock.release();
  }

  // ---- what he finds

  @Test
  void everything_is_there() throws Exception {
    swapAgreed();
    open("technician").andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Swap " + CAMERA), containsString(incident), containsString("Leave at"),
        containsString("Mon 23 Nov"), containsString("https://www.openstreetmap.org/?mlat=52."),
        containsString("href=\"geo:52."), containsString("href=\"tel:+31"), containsString("Lumora LX-45 camera"),
        containsString("I have the part"), containsString("Put the turntable&#39;s lock in"),
        containsString("Camera 2 stays &lt;black&gt;"), containsString("Not probed yet"),
        containsString("Restore by Mon 23 Nov 14:00"), containsString("value=\"LX45-24002\""),
        containsString("enctype=\"multipart/form-data\""))));
  }

  @Test
  void the_page_runs_no_foreign_script_and_is_kept_nowhere() throws Exception {
    swapAgreed();
    open("technician").andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(content().string(allOf(not(containsString("style=")), not(containsString("onclick")))));
  }

  @Test
  void support_reads_and_reports_nothing() throws Exception {
    swapAgreed();
    open("support").andExpect(status().isOk()).andExpect(content().string(not(containsString("Send the report"))));
    http.perform(multipart("/visit/" + visit).param("outcome", "NO_ACCESS").with(httpBasic("support", "demo")))
        .andExpect(status().isForbidden());
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"developer", "manager", "process-owner"})
  void others_stay_outside(String user) throws Exception {
    swapAgreed();
    open(user).andExpect(status().isForbidden());
  }

  @Test
  void a_visit_without_a_time_says_so() throws Exception {
    offer(VisitRequest.swap(incident, "amersfoort-1", CAMERA, null));
    open("technician").andExpect(content().string(allOf(containsString("No time is agreed yet"),
        not(containsString("Send the report")))));
  }

  @Test
  void an_unknown_visit_gets_a_page_of_its_own() throws Exception {
    http.perform(get("/visit/nothing").with(httpBasic("technician", "demo"))).andExpect(status().isNotFound())
        .andExpect(content().string(containsString("There is no such visit")));
  }

  // ---- the part

  @Test
  void he_picks_the_part_up() throws Exception {
    swapAgreed();
    send(post("/visit/" + visit + "/part").param("action", "picked")).andExpect(status().isSeeOther());
    assertThat(stock.reservation(incident, CAMERA)).get().matches(part -> part.state() == PartState.PICKED);
    open("technician").andExpect(content().string(allOf(containsString("You have it"), not(containsString("I have the part")))));
  }

  @Test
  void the_part_is_not_there() throws Exception {
    swapAgreed();
    send(post("/visit/" + visit + "/part").param("action", "missing").param("note", "Empty shelf"))
        .andExpect(status().isSeeOther());
    assertThat(stock.reservation(incident, CAMERA)).isEmpty();
    send(post("/visit/" + visit + "/part").param("action", "picked")).andExpect(status().isConflict())
        .andExpect(content().string(allOf(containsString("This was not possible"), containsString("Offer times again"))));
  }

  // ---- the report

  @Test
  void the_studio_works_again_and_the_customer_signed() throws Exception {
    swapAgreed();
    final String serial = stock.reservation(incident, CAMERA).orElseThrow().serialNumber();
    send(restored().file(photo("test picture.jpg", Snapshots.jpeg(300, 200)))).andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/visit/" + visit));
    assertThat(visits.get(visit)).matches(it -> it.state() == VisitState.DONE && it.signedOffBy().equals("Ruud Janssen"));
    assertThat(studios.get("amersfoort-1").component(CAMERA)).get().matches(now -> serial.equals(now.serialNumber()));
    assertThat(incidents.clock(incident).restoredAt()).contains(clock.instant());
    assertThat(photos.of(incident)).singleElement().matches(photo -> photo.visit().equals(visit));
    open("technician").andExpect(content().string(allOf(containsString("The studio works again"),
        containsString("Ruud Janssen"), containsString("/visit/photos/"), not(containsString("Send the report")))));
  }

  @Test
  void a_report_that_is_sent_twice_has_one_effect() throws Exception {
    swapAgreed();
    send(restored().file(photo("a.jpg", Snapshots.jpeg(30, 20))));
    final var before = incidents.timeline(incident);
    send(restored().file(photo("a.jpg", Snapshots.jpeg(30, 20)))).andExpect(status().isSeeOther());
    send(report("NO_ACCESS").param("note", "Closed")).andExpect(status().isSeeOther());
    assertThat(incidents.timeline(incident)).isEqualTo(before);
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
  }

  @Test
  void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() throws Exception {
    swapAgreed();
    send(report("RESTORED").param("note", "Ran \"the\" test <twice>").param("newSerial", "TYPED-1")
        .param("oldSerial", "TYPED-0")).andExpect(status().isBadRequest()).andExpect(content().string(allOf(
            containsString("This could not be sent"), containsString("id=\"partUsed-problem\""),
            containsString("id=\"signedOffBy-problem\""), containsString("Customer&#39;s name is missing"),
            containsString("Ran &quot;the&quot; test &lt;twice&gt;"), containsString("value=\"TYPED-1\""),
            containsString("value=\"RESTORED\" checked"))));
    send(multipart("/visit/" + visit)).andExpect(content().string(containsString("Outcome is missing")));
    send(report("NO_ACCESS")).andExpect(content().string(containsString("Note is missing")));
    send(report("PART_WRONG").param("note", "x")).andExpect(content().string(containsString("id=\"partBroken-problem\"")));
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
  }

  @Test
  void a_serial_number_that_cannot_be_is_refused() throws Exception {
    swapAgreed();
    send(report("RESTORED").param("partUsed", "YES").param("signedOffBy", "Ruud").param("newSerial", "NO-SUCH-PIECE"))
        .andExpect(status().isConflict()).andExpect(content().string(allOf(
            containsString("id=\"newSerial-problem\""), containsString("value=\"NO-SUCH-PIECE\""))));
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
  }

  @Test
  void a_full_album_does_not_keep_him_there() throws Exception {
    swapAgreed();
    for (int side = 1; side <= 20; side++) {
      photos.add(incident, visit, Snapshots.png(side, 30), null, "technician");
    }
    send(restored().file(photo("last.png", Snapshots.png(21, 30)))).andExpect(status().isSeeOther());
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
  }

  @Test
  void photos_stay_when_the_report_is_refused_and_a_file_that_is_none_is_named() throws Exception {
    swapAgreed();
    send(report("RESTORED").file(photo("good.png", Snapshots.png(30, 20))).file(photo("invoice.jpg", "%PDF-1.7".getBytes()))
        .file(photo("", new byte[0]))).andExpect(status().isBadRequest()).andExpect(content().string(allOf(
            containsString("invoice.jpg: This file is no photo"), containsString("/visit/photos/"))));
    assertThat(photos.of(incident)).hasSize(1);
    send(multipart("/visit/" + visit).file(photo("second.png", Snapshots.png(31, 20))).param("action", "photos")
        .param("note", "half a sentence")).andExpect(status().isOk())
        .andExpect(content().string(containsString("half a sentence")));
    assertThat(photos.of(incident)).hasSize(2);
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
  }

  @Test
  void nobody_lets_him_in() throws Exception {
    swapAgreed();
    send(report("NO_ACCESS").param("note", "Gate closed").param("partUsed", "YES").param("component", "camera-1"))
        .andExpect(status().isSeeOther());
    assertThat(visits.get(visit).failedBy()).isEqualTo(FailReason.NO_ACCESS);
    assertThat(incidents.clock(incident).pausedAt(clock.instant())).isPresent();
    open("lead").andExpect(content().string(allOf(containsString("Nobody let the technician in"), containsString("Gate closed"))));
  }

  @Test
  void the_part_is_broken() throws Exception {
    swapAgreed();
    final String piece = stock.reservation(incident, CAMERA).orElseThrow().part();
    send(report("PART_WRONG").param("partBroken", "YES").param("note", "Cracked")).andExpect(status().isSeeOther());
    assertThat(jdbc.sql("select state from part where id = ?").param(piece).query(String.class).single()).isEqualTo("DEFECTIVE");
  }

  @Test
  void a_look_finds_what_is_to_be_replaced() throws Exception {
    agree(offer(VisitRequest.look(incident, "amersfoort-1", due())));
    open("technician").andExpect(content().string(allOf(containsString("Look at the studio"),
        containsString("More is needed"), not(containsString("wrong one, or broken")))));
    send(report("MORE_BROKEN").param("component", CAMERA).param("cause", "HARDWARE").param("note", "Dead"))
        .andExpect(status().isSeeOther());
    assertThat(visits.get(visit).failedBy()).isEqualTo(FailReason.MORE_BROKEN);
    assertThat(incidents.get(incident).component()).isEqualTo(CAMERA);
  }

  // ---- photos

  @Test
  void a_photo_is_shown_to_staff_and_kept_by_their_browser_only() throws Exception {
    swapAgreed();
    final Photo photo = photos.add(incident, visit, Snapshots.jpeg(30, 20), null, "technician");
    http.perform(get("/visit/photos/" + photo.id()).with(httpBasic("support", "demo"))).andExpect(status().isOk())
        .andExpect(header().string("Content-Type", "image/jpeg"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Cache-Control", allOf(containsString("private"), containsString("immutable"))));
    http.perform(get("/visit/photos/" + photo.id())).andExpect(status().isUnauthorized());
    http.perform(get("/visit/photos/nothing").with(httpBasic("support", "demo"))).andExpect(status().isNotFound());
  }

  // ---- behind the words

  private void swapAgreed() {
    stock.reserve(incident, studios.get("amersfoort-1").component(CAMERA).orElseThrow(), new GeoPoint(52.16, 5.39));
    agree(offer(VisitRequest.swap(incident, "amersfoort-1", CAMERA, due())));
  }

  private Offer offer(VisitRequest request) {
    final Offer offer = visits.offer(request);
    visit = offer.visit().id();
    return offer;
  }

  private void agree(Offer offer) {
    visits.agree(incident, offer.slots().get(0).id(), due(), new AgreedBy("Ruud Janssen", AgreedBy.How.PHONE));
  }

  private Instant due() {
    return incidents.clock(incident).due(Target.RESTORE).orElseThrow();
  }

  private ResultActions open(String user) throws Exception {
    return http.perform(get("/visit/" + visit).with(httpBasic(user, "demo")));
  }

  private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
    return http.perform(form.with(httpBasic("technician", "demo")));
  }

  private ResultActions send(MockMultipartHttpServletRequestBuilder form) throws Exception {
    return http.perform(form.with(httpBasic("technician", "demo")));
  }

  private MockMultipartHttpServletRequestBuilder report(String outcome) {
    final MockMultipartHttpServletRequestBuilder form = multipart("/visit/" + visit);
    form.param("outcome", outcome);
    return form;
  }

  private MockMultipartHttpServletRequestBuilder restored() {
    final MockMultipartHttpServletRequestBuilder form = report("RESTORED");
    form.param("partUsed", "YES").param("oldSerial", "LX45-24002").param("signedOffBy", "Ruud Janssen");
    return form;
  }

  private static MockMultipartFile photo(String name, byte[] content) {
    return new MockMultipartFile("photos", name, null, content);
  }
}
