package com.vivition.sla.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Photo;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.maintenance.Finding;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.Snapshots;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.VisitState;
import com.vivition.sla.visit.Visits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@SteeredApplication
@DisplayName("A technician fills in the checklist of a studio's maintenance on his phone")
class ChecklistPageTest {

  private static final String STUDIO = "amersfoort-1";
  private static final String CAMERA = "camera-2";
  private static final String WORK = CAMERA + "/camera-cleaning";
  private static final String UPGRADE = CAMERA + "/test-upgrade";
  private static final List<String> MAINTENANCE = List.of("checklist_photo", "checklist_result", "maintenance_item",
      "maintenance_entry", "maintenance_order", "maintenance_standing");

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
  private HistoryService history;
  @Autowired
  private ApplicationRunner demoVisits;
  @Autowired
  private ApplicationRunner demoMaintenance;
  @Autowired
  private Visits visits;
  @Autowired
  private Maintenance maintenance;
  @Autowired
  private StudioRegistry studios;
  @Autowired
  private RegistryEditor registry;
  @Autowired
  private Photos photos;
  @Autowired
  private Incidents incidents;

  private Studio studio;
  private Component camera;
  private String incident;
  private String visit;
  private String process;
  private String order;

  @BeforeEach
  void anIncidentOnMonday() throws Exception {
    tidyUp();
    studio = studios.get(STUDIO);
    camera = studio.component(CAMERA).orElseThrow();
    clock.set(Instant.parse("2026-11-23T09:00:00Z"));
    incident = json.readTree(http.perform(post("/api/incidents").with(httpBasic("support", "demo"))
            .contentType("application/json").content(json.writeValueAsString(Map.of("studio", STUDIO,
                "channel", "PHONE", "summary", "Pictures are dull", "impact", "STANDSTILL", "urgency", "NOW"))))
        .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString()).path("number").asText();
  }

  @AfterEach
  void tidyUp() throws Exception {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(running -> runtime.deleteProcessInstance(running.getId(), "another test", true, true, true));
    MAINTENANCE.forEach(table -> jdbc.sql("delete from " + table).update());
    Tables.withoutIncidents(jdbc, Tables.PLANNING);
    List.of("delete from checklist_item where plan = ?", "delete from maintenance_plan where id = ?")
        .forEach(sql -> jdbc.sql(sql).param("test-upgrade").update());
    if (studio != null) {
      registry.put(studio);
    }
    demoVisits.run(null);
    demoMaintenance.run(null);
    clock.release();
  }

  // ---- what he finds

  @Test
  void each_item_asks_for_what_fits_its_kind() throws Exception {
    remedyAgreed();
    open("technician").andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Maintenance"), containsString("Leave at"), containsString("Mon 23 Nov"),
        containsString("Clean and calibrate the camera"), containsString("Remedy of " + incident),
        containsString("name=\"" + WORK + "/lens/ok\" value=\"NO\""),
        containsString("(at least 45 lp/mm)"), containsString("inputmode=\"decimal\""),
        containsString("data-max=\"3\""), containsString("capture=\"environment\""),
        containsString("Everything to check is ok"), containsString("Does the studio work again?"),
        containsString("value=\"DONE\" checked"))));
  }

  @Test
  void the_page_runs_no_foreign_script() throws Exception {
    remedyAgreed();
    open("technician").andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(content().string(allOf(not(containsString("style=")), not(containsString("onclick")))));
  }

  @Test
  void support_reads_what_is_to_be_done_and_reports_nothing() throws Exception {
    remedyAgreed();
    open("support").andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Clean and calibrate the camera"), not(containsString("Send the report")))));
    http.perform(multipart("/visit/" + visit + "/checklist").with(httpBasic("support", "demo")))
        .andExpect(status().isForbidden());
  }

  // ---- the report

  @Test
  void the_studio_works_again_and_the_next_days_are_told() throws Exception {
    remedyAgreed();
    send(allWell().file(photo("test.jpg", Snapshots.jpeg(300, 200)))).andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/visit/" + visit));
    assertThat(visits.get(visit)).matches(it -> it.state() == VisitState.DONE && it.signedOffBy().equals("Ruud Janssen"));
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
    assertThat(maintenance.outcome(order).findings()).isEmpty();
    assertThat(incidents.clock(incident).restoredAt()).contains(clock.instant());
    assertThat(ended()).isEqualTo("RESTORED");
    assertThat(photos.of(order)).singleElement().matches(kept -> kept.subject().equals(WORK + "/test-picture"));
    open("technician").andExpect(content().string(allOf(containsString("The studio works again"),
        containsString("Nothing is wrong."), containsString("camera-2, Clean and calibrate the camera: on 24 May 2027"),
        not(containsString("Send the report")))));
  }

  @Test
  void what_is_wrong_is_kept_with_what_is_to_be_done_about_it() throws Exception {
    remedyAgreed();
    final var form = allWell(Map.of("lens/ok", "NO", "lens/note", "A <scratch>", "lens/act", "REPLACE",
        "colour/value", "4.5", "colour/act", "REPORT", "test-picture/ok", "NO", "test-picture/note", "Chart is gone",
        "test-picture/act", "WATCH"));
    send(form).andExpect(status().isSeeOther());
    assertThat(maintenance.outcome(order).findings()).extracting(Finding::item, Finding::act).containsExactly(
        tuple("lens", FindingAct.REPLACE),
        tuple("colour", FindingAct.REPORT),
        tuple("test-picture", FindingAct.WATCH));
    open("lead").andExpect(content().string(allOf(containsString("not ok: A &lt;scratch&gt;"),
        containsString("4.5 ΔE, should be at most 3 ΔE"), containsString("Reported as an incident"),
        containsString("To be replaced"), containsString("Noted, looked at next time"))));
  }

  @Test
  void maintenance_that_is_no_remedy_sends_the_incident_back_to_its_engineer() throws Exception {
    remedyAgreed();
    send(filledIn(Map.of(), Map.of("worksAgain", "NO")).file(photo("test.jpg", Snapshots.jpeg(300, 200))))
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("id=\"note-problem\"")));
    send(filledIn(Map.of(), Map.of("worksAgain", "NO", "note", "Still dull"))).andExpect(status().isSeeOther());
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
    assertThat(visits.get(visit).failedBy()).isEqualTo(FailReason.MORE_BROKEN);
    assertThat(incidents.clock(incident).restoredAt()).isEmpty();
    assertThat(ended()).isEqualTo("ANOTHER_CAUSE");
    open("technician").andExpect(content().string(allOf(containsString("Still dull"), containsString("Due again"))));
  }

  @Test
  void a_report_that_is_sent_twice_has_one_effect() throws Exception {
    remedyAgreed();
    send(allWell().file(photo("test.jpg", Snapshots.jpeg(300, 200))));
    final var before = incidents.timeline(incident);
    send(allWell().file(photo("test.jpg", Snapshots.jpeg(300, 200)))).andExpect(status().isSeeOther());
    send(report(Map.of("outcome", "NO_ACCESS", "note", "Closed"))).andExpect(status().isSeeOther());
    assertThat(incidents.timeline(incident)).isEqualTo(before);
    assertThat(photos.of(order)).hasSize(1);
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
  }

  @Test
  void nobody_lets_him_in() throws Exception {
    remedyAgreed();
    send(report(Map.of("outcome", "NO_ACCESS"))).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("id=\"note-problem\"")));
    send(report(Map.of("outcome", "NO_ACCESS", "note", "Gate closed"))).andExpect(status().isSeeOther());
    assertThat(visits.get(visit).failedBy()).isEqualTo(FailReason.NO_ACCESS);
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.PLANNED);
    assertThat(incidents.clock(incident).pausedAt(clock.instant())).isPresent();
  }

  @Test
  void what_could_not_be_done_is_due_again() throws Exception {
    remedyAgreed();
    send(report(Map.of("outcome", "NOT_DONE", "note", "No ladder"))).andExpect(status().isSeeOther());
    send(report(Map.of("outcome", "NOT_DONE", "note", "No ladder"))).andExpect(status().isSeeOther());
    assertThat(visits.get(visit).failedBy()).isEqualTo(FailReason.NOT_DONE);
    assertThat(maintenance.get(order)).matches(it -> it.state() == OrderState.DUE && it.visit() == null);
    assertThat(ended()).isEqualTo("NOT_POSSIBLE");
    open("technician").andExpect(content().string(allOf(containsString("The work could not be done"),
        containsString("No ladder"))));
  }

  @Test
  void planned_maintenance_waits_for_nobody_and_ends_its_visit() throws Exception {
    plannedAgreed();
    open("technician").andExpect(status().isOk()).andExpect(content().string(allOf(containsString(order),
        containsString("Planned maintenance: no due time"), not(containsString("Does the studio work again?")))));
    send(filledIn(Map.of(), Map.of()).file(photo("test.jpg", Snapshots.jpeg(300, 200))))
        .andExpect(status().isSeeOther());
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.DONE);
    assertThat(ended()).isEqualTo("DONE");
    open("technician").andExpect(content().string(allOf(containsString("The maintenance is done"),
        containsString("on 24 May 2027"))));
  }

  @Test
  void planned_maintenance_that_could_not_be_done_is_due_again() throws Exception {
    plannedAgreed();
    send(report(Map.of("outcome", "NOT_DONE", "note", "No power"))).andExpect(status().isSeeOther());
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DUE);
    assertThat(ended()).isEqualTo("NOT_POSSIBLE");
    open("technician").andExpect(status().isOk()).andExpect(content().string(containsString("No power")));
  }

  @Test
  void a_visit_that_is_called_off_while_he_is_there_still_takes_his_checklist() throws Exception {
    plannedAgreed();
    clock.set(visits.get(visit).start().plusSeconds(600));
    runtime.createMessageCorrelation("VisitCalledOff").processInstanceId(process).correlate();
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    open("technician").andExpect(content().string(allOf(containsString("Called off meanwhile"),
        containsString("Send the report"))));
    send(report(Map.of("outcome", "NOT_DONE", "note", "half a sentence"))).andExpect(status().isConflict())
        .andExpect(content().string(allOf(containsString("half a sentence"), containsString("Send the report"))));
    final var done = filledIn(Map.of("lens/note", "a note"), Map.of("note", "All clean"));
    send(done.file(photo("test.jpg", Snapshots.jpeg(300, 200)))).andExpect(status().isSeeOther());
    assertThat(maintenance.get(order)).matches(it -> it.state() == OrderState.DONE && it.visit().equals(visit));
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.CANCELLED);
    send(done).andExpect(status().isSeeOther());
    open("technician").andExpect(content().string(allOf(containsString("Nothing is wrong."),
        not(containsString("Send the report")))));
  }

  @Test
  void what_was_typed_for_a_visit_that_was_called_off_before_it_began_stays_on_the_page() throws Exception {
    plannedAgreed();
    visits.cancel(visit, null);
    send(filledIn(Map.of("lens/note", "a note"), Map.of()).file(photo("test.jpg", Snapshots.jpeg(300, 200))))
        .andExpect(status().isConflict()).andExpect(content().string(allOf(containsString("a note"),
            containsString("This visit is over"), containsString("Send the report"))));
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.PLANNED);
  }

  // ---- what is refused

  @Test
  void what_is_missing_is_said_beside_its_field_and_nothing_typed_is_lost() throws Exception {
    remedyAgreed();
    send(report(Map.of("outcome", "DONE", WORK + "/lens/ok", "NO", WORK + "/lens/note", "Scratch \"left\"",
        WORK + "/colour/value", "9,25", "note", "A <b>"))).andExpect(status().isBadRequest())
        .andExpect(content().string(allOf(containsString("This could not be sent"),
            containsString("camera-2, Front lens and housing clean, no scratches: Say what is to be done about it."),
            containsString("id=\"" + WORK + "/lens/act-problem\""), containsString("id=\"" + WORK + "/mount/ok-problem\""),
            containsString("Measure it, or say in a note why it is not ok."), containsString("Take a photo."),
            containsString("id=\"worksAgain-problem\""), containsString("Scratch &quot;left&quot;"),
            containsString("value=\"9,25\""), containsString("A &lt;b&gt;"), containsString("open=\"open\""))));
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.PLANNED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      much          | is no number. Write it like 38.5 or 38,5; it is in lp/mm.
      1.234,5       | is no number
      1e12          | is no number
      1000000000000 | It has more than 12 digits before or 6 after the point
      -50           | It is negative: measure it again without its sign
      50 mm         | It is mm: measure it in lp/mm
      """)
  void a_value_that_makes_no_sense_is_refused(String value, String message) throws Exception {
    remedyAgreed();
    send(allWell(Map.of("sharpness/value", value)).file(photo("test.jpg", Snapshots.jpeg(30, 20))))
        .andExpect(status().isBadRequest()).andExpect(content().string(allOf(
            containsString("id=\"" + WORK + "/sharpness/value-problem\""), containsString(message),
            containsString("value=\"" + value + "\""))));
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.PLANNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"61,2", "61.2", " 61,2 lp/mm"})
  void a_value_may_have_a_comma_or_a_point_and_its_unit(String value) throws Exception {
    remedyAgreed();
    send(allWell(Map.of("sharpness/value", value)).file(photo("test.jpg", Snapshots.jpeg(30, 20))))
        .andExpect(status().isSeeOther());
    assertThat(jdbc.sql("select measured from checklist_result where item = 'sharpness'")
        .query(BigDecimal.class).single()).isEqualByComparingTo("61.2");
  }

  @Test
  void photos_stay_with_their_item_when_the_report_is_refused() throws Exception {
    remedyAgreed();
    send(report(Map.of("outcome", "DONE")).file(photo("good.jpg", Snapshots.jpeg(30, 20)))
        .file(photo("invoice.jpg", "%PDF-1.7".getBytes()))).andExpect(status().isBadRequest())
        .andExpect(content().string(allOf(containsString("invoice.jpg: This file is no photo"),
            containsString("/visit/photos/"), containsString("Take another photo"))));
    final var more = multipart("/visit/" + visit + "/checklist").file(photo("second.jpg", Snapshots.jpeg(31, 20)));
    more.param("action", "photos").param("note", "half a sentence");
    send(more).andExpect(status().isOk())
        .andExpect(content().string(containsString("half a sentence")));
    send(allWell()).andExpect(status().isSeeOther());
    assertThat(photos.of(order)).hasSize(2);
    assertThat(jdbc.sql("select count(*) from checklist_photo").query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void a_photo_that_is_taken_again_takes_the_place_of_the_oldest_of_five() throws Exception {
    remedyAgreed();
    final var first = multipart("/visit/" + visit + "/checklist");
    for (int side = 1; side <= 5; side++) {
      first.file(photo(side + ".jpg", Snapshots.jpeg(30 + side, 20)));
    }
    send(first).andExpect(status().isOk())
        .andExpect(content().string(containsString("Take another photo in place of the oldest")));
    final List<Photo> taken = photos.of(order);
    clock.set(clock.instant().plusSeconds(60));
    send(multipart("/visit/" + visit + "/checklist").file(photo("6.jpg", Snapshots.jpeg(40, 20)))).andExpect(status().isOk());
    assertThat(photos.of(order)).hasSize(5).doesNotContain(taken.get(0)).last().matches(photo -> photo.width() == 40);
  }

  @Test
  void all_checks_of_a_component_are_ok_at_once_but_those_that_are_not() throws Exception {
    remedyAgreed();
    final var form = multipart("/visit/" + visit + "/checklist");
    form.param("allOk", CAMERA).param(WORK + "/mount/ok", "NO");
    send(form)
        .andExpect(status().isOk()).andExpect(content().string(allOf(
            containsString("name=\"" + WORK + "/lens/ok\" value=\"YES\" checked"),
            containsString("name=\"" + WORK + "/mount/ok\" value=\"NO\" checked"))));
  }

  @Test
  void an_order_that_was_skipped_meanwhile_loses_nothing_and_the_visit_can_be_ended() throws Exception {
    remedyAgreed();
    maintenance.skipped(order, "The studio moves", "planner");
    send(allWell(Map.of("lens/note", "half a sentence")).file(photo("test.jpg", Snapshots.jpeg(30, 20))))
        .andExpect(status().isConflict()).andExpect(content().string(allOf(
            containsString("is skipped already"), containsString("The studio moves"), containsString("half a sentence"))));
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
    send(report(Map.of("outcome", "NOT_DONE", "note", "Skipped"))).andExpect(status().isSeeOther());
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.FAILED);
  }

  @Test
  void a_component_that_left_the_studio_needs_nothing() throws Exception {
    remedyAgreed();
    jdbc.sql("delete from component where studio = ? and id = ?").params(STUDIO, CAMERA).update();
    open("technician").andExpect(content().string(containsString("It no longer stands in the studio")));
    send(filledIn(Map.of(), Map.of("worksAgain", "YES", "signedOffBy", "Ruud"))).andExpect(status().isSeeOther());
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
  }

  // ---- firmware

  @Test
  void an_upgrade_asks_what_runs_now_and_tells_the_registry() throws Exception {
    upgradeWanted();
    open("technician").andExpect(content().string(allOf(containsString("(should be 99.1)"),
        containsString("name=\"" + UPGRADE + "/firmware\" value=\"" + camera.firmware() + "\""))));
    send(report(upgraded(""))).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("Say what runs on camera-2 now.")));
    send(report(upgraded("99.1"))).andExpect(status().isSeeOther());
    assertThat(studios.get(STUDIO).component(CAMERA).orElseThrow().firmware()).isEqualTo("99.1");
    assertThat(maintenance.outcome(order).findings()).isEmpty();
  }

  @Test
  void an_upgrade_that_did_not_succeed_is_found() throws Exception {
    upgradeWanted();
    final Map<String, String> failed = new HashMap<>(upgraded("98.0"));
    failed.put(UPGRADE + "/act", "REPORT");
    send(report(failed)).andExpect(status().isSeeOther());
    assertThat(maintenance.outcome(order).findings()).extracting(Finding::act).containsExactly(FindingAct.REPORT);
    open("technician").andExpect(content().string(containsString("firmware 98.0 runs, 99.1 should")));
  }

  // ---- along with a visit for something else

  @Test
  void maintenance_that_goes_along_is_filled_in_without_ending_the_visit() throws Exception {
    agree(visits.offer(VisitRequest.look(incident, STUDIO, due())));
    order = demanded("camera-cleaning");
    maintenance.planned(order, visit);
    open("technician").andExpect(content().string(allOf(containsString("Also to do here"),
        containsString("/visit/" + visit + "/checklist"), containsString("Send the report"))));
    http.perform(get("/visit/" + visit + "/checklist").with(httpBasic("technician", "demo"))).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Send the checklist"), containsString("Back to the visit"),
            not(containsString("Nobody let me in")))));
    send(report(Map.of())).andExpect(status().isBadRequest());
    send(allWell().file(photo("test.jpg", Snapshots.jpeg(30, 20)))).andExpect(status().isSeeOther())
        .andExpect(header().string("Location", "/visit/" + visit + "/checklist"));
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DONE);
    assertThat(visits.get(visit).state()).isEqualTo(VisitState.AGREED);
    http.perform(get("/visit/" + visit + "/checklist").with(httpBasic("technician", "demo")))
        .andExpect(content().string(containsString("Nothing is wrong.")));
    open("technician").andExpect(content().string(containsString("It is done.")));
  }

  @Test
  void what_was_typed_for_an_order_that_no_longer_goes_along_is_not_lost() throws Exception {
    agree(visits.offer(VisitRequest.look(incident, STUDIO, due())));
    order = demanded("camera-cleaning");
    maintenance.planned(order, visit);
    maintenance.unplanned(order);
    final var form = allWell(Map.of("lens/note", "half a sentence"));
    form.param("order", order);
    send(form.file(photo("test.jpg", Snapshots.jpeg(30, 20)))).andExpect(status().isConflict())
        .andExpect(content().string(allOf(containsString("No maintenance goes with this visit"),
            containsString("half a sentence"))));
    assertThat(maintenance.get(order).state()).isEqualTo(OrderState.DUE);
  }

  // ---- behind the words

  /** The incident's remedy is maintenance of camera 2, and a visit for it is agreed. */
  private void remedyAgreed() {
    order = demanded("camera-cleaning");
    visitStarts(incident);
    maintenance.planned(order, visit);
  }

  private void plannedAgreed() {
    order = demanded("camera-cleaning");
    visitStarts(order);
    maintenance.planned(order, visit);
  }

  private void upgradeWanted() throws Exception {
    http.perform(put("/api/maintenance/plans/test-upgrade").with(httpBasic("admin", "demo"))
        .contentType("application/json").content("""
            {"id": "test-upgrade", "name": "Upgrade the camera", "componentType": "CAMERA", "targetFirmware": "99.1",
             "workMinutes": 10, "checklist": [{"id": "restart", "text": "It restarts", "kind": "CHECK"}]}"""))
        .andExpect(status().isCreated());
    order = demanded("test-upgrade");
    visitStarts(incident);
    maintenance.planned(order, visit);
  }

  private Map<String, String> upgraded(String firmware) {
    return Map.of("outcome", "DONE", UPGRADE + "/restart/ok", "YES", UPGRADE + "/firmware", firmware,
        "worksAgain", "YES", "signedOffBy", "Ruud Janssen");
  }

  private String demanded(String plan) {
    final MaintenanceOrder wanted = maintenance.demanded(STUDIO, CAMERA, List.of(plan), "Remedy of " + incident);
    return wanted.number();
  }

  private void visitStarts(String number) {
    process = runtime.startProcessInstanceByKey("site-visit", number,
        Map.of("incident", number, "purpose", "MAINTENANCE", "visitOutcome", "CALLED_OFF")).getId();
    visit = (String) runtime.getVariable(process, "visit");
    visits.agree(number, visits.open(visit).get(0).id(), null, new AgreedBy("Ruud Janssen", AgreedBy.How.PHONE));
    runtime.createMessageCorrelation("VisitAgreed").processInstanceId(process).correlateWithResult();
  }

  private void agree(Offer offer) {
    visit = offer.visit().id();
    visits.agree(incident, offer.slots().get(0).id(), due(), new AgreedBy("Ruud Janssen", AgreedBy.How.PHONE));
  }

  private Instant due() {
    return incidents.clock(incident).due(Target.RESTORE).orElseThrow();
  }

  /** What came of the visit's process. */
  private Object ended() {
    return history.createHistoricVariableInstanceQuery().processInstanceId(process).variableName("visitOutcome")
        .singleResult().getValue();
  }

  private ResultActions open(String user) throws Exception {
    return http.perform(get("/visit/" + visit).with(httpBasic(user, "demo")));
  }

  private ResultActions send(MockMultipartHttpServletRequestBuilder form) throws Exception {
    return http.perform(form.with(httpBasic("technician", "demo")));
  }

  private MockMultipartHttpServletRequestBuilder allWell() {
    return allWell(Map.of());
  }

  /** All as it should be but this, and the studio works again. */
  private MockMultipartHttpServletRequestBuilder allWell(Map<String, String> but) {
    return filledIn(but, Map.of("worksAgain", "YES", "signedOffBy", "Ruud Janssen"));
  }

  private MockMultipartHttpServletRequestBuilder filledIn(Map<String, String> but, Map<String, String> end) {
    final Map<String, String> fields = new HashMap<>(Map.of("outcome", "DONE", WORK + "/lens/ok", "YES",
        WORK + "/mount/ok", "YES", WORK + "/sharpness/value", "61,2", WORK + "/colour/value", "1.5"));
    but.forEach((field, value) -> fields.put(WORK + "/" + field, value));
    fields.putAll(end);
    return report(fields);
  }

  private MockMultipartHttpServletRequestBuilder report(Map<String, String> fields) {
    final MockMultipartHttpServletRequestBuilder form = multipart("/visit/" + visit + "/checklist");
    form.param("action", "report");
    fields.forEach(form::param);
    return form;
  }

  private static MockMultipartFile photo(String name, byte[] content) {
    return new MockMultipartFile(WORK + "/test-picture/photos", name, null, content);
  }
}
