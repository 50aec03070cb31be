package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.testing.Tells;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls of the emergency number are served as R5 promises, typed by an engineer or sent by the telephone system. */
@Tells("emergency-call")
class EmergencyCallProcessTest extends Story {

  private static final String VENLO = "06-00000121";
  private static final String AMERSFOORT = "+31 6 0000 0112";

  @Autowired
  private MockMvc http;
  @Autowired
  private PlatformTransactionManager transactions;

  @AfterEach
  void noCalls() {
    jdbc.sql("delete from emergency_call").update();
  }

  // ---- typed into the form

  @Test
  void a_call_about_a_waiting_mail_makes_it_live_and_the_engineer_reads_what_to_say() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    until("Sat 21 Nov 20:10");
    taken("caller", VENLO, "summary", "Nothing moves any more", "standsStill", "YES");

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(its().startsAt()).isEqualTo(at("Sat 21 Nov 20:10"));
    assertThat(due()).isEqualTo("Sun 22 Nov 10:10");
    assertThat(outcome()).isEqualTo("SERVED");
    final Task tell = callTask("tell-caller");
    assertThat(tell.getAssignee()).isEqualTo("support");
    assertThat(tell.getPriority()).isEqualTo(90);
    assertThat(tell.getDueDate()).isEqualTo(Date.from(at("Sat 21 Nov 20:10")));
    assertThat(tell.getName()).isEqualTo("Tell the caller · Studio Venlo Noord");
    assertThat(tasks.getVariableLocal(tell.getId(), "number")).isEqualTo(incident);
    assertThat(said("dutch")).contains(incident, "Er wordt nu aan gewerkt", "zondag 22 november om 10:10 uur", "voorlopig");
    assertThat(said("english")).contains("It is being worked on now", "Sunday 22 November at 10:10");
    submitCall("support", "tell-caller", "note", "He waits at the gate");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).last().asString().contains("He waits at the gate");
    assertThat(over()).isTrue();
  }

  @Test
  void a_call_without_a_report_is_a_new_incident_over_the_emergency_number() {
    itIs("Fri 25 Dec 20:30");
    taken("caller", "0031 77 000 0120", "summary", "The turntable is stuck", "standsStill", "YES");
    itsIncident();

    assertThat(it().channel()).isEqualTo(Channel.EMERGENCY_PHONE);
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(it().summary()).isEqualTo("The turntable is stuck");
    assertThat(due()).isEqualTo("Sat 26 Dec 10:30");
    assertThat(open()).containsExactly("triage");
  }

  @Test
  void at_night_it_is_recorded_and_the_caller_hears_when_the_clock_starts() {
    itIs("Sat 21 Nov 23:00");
    taken("caller", VENLO, "summary", "Dark", "standsStill", "YES");
    itsIncident();

    assertThat(its().startsAt()).isEqualTo(at("Sun 22 Nov 08:00"));
    assertThat(due()).isEqualTo("Sun 22 Nov 12:00");
    assertThat(open()).as("nobody has work before").isEmpty();
    assertThat(said("dutch")).contains("vanaf zondag 22 november om 08:00 uur", "zondag 22 november om 12:00 uur");
    until("Sun 22 Nov 08:00");
    assertThat(open()).containsExactly("triage");
  }

  @Test
  void a_studio_that_does_not_stand_still_is_politely_served_the_regular_way() {
    itIs("Sat 21 Nov 20:00");
    taken("caller", VENLO, "summary", "Pictures are late", "standsStill", "HAMPERED");
    itsIncident();

    assertThat(it().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(outcome()).isEqualTo("REGULAR");
    assertThat(its().startsAt()).isEqualTo(at("Mon 23 Nov 09:00"));
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    assertThat(said("english")).contains("for studios that stand still", "from Monday 23 November at 09:00");
  }

  @Test
  void a_minor_fault_over_the_emergency_number_has_no_target_and_nobody_promises_one() {
    itIs("Sat 21 Nov 20:00");
    taken("caller", VENLO, "summary", "A lamp flickers", "standsStill", "MINOR");
    itsIncident();

    assertThat(it().priority()).isEqualTo(Priority.LOW);
    assertThat(due()).isEqualTo("none");
    assertThat(said("english")).doesNotContain("works again by");
  }

  @Test
  void who_has_no_emergency_number_is_politely_served_the_regular_way() {
    itIs("Sat 21 Nov 20:00");
    taken("caller", AMERSFOORT, "summary", "It stands still", "standsStill", "YES");
    itsIncident();

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(outcome()).isEqualTo("REGULAR");
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    assertThat(said("dutch")).contains("Het noodnummer hoort niet bij uw overeenkomst", "vanaf maandag 23 november om 09:00 uur");
  }

  @Test
  void in_business_hours_who_has_no_emergency_number_is_served_at_once() {
    taken("studio", "gent-1", "summary", "It stands still", "standsStill", "YES");
    itsIncident();

    assertThat(its().startsAt()).isEqualTo(at("Mon 16 Nov 10:00"));
    assertThat(due()).as("NONE has no target").isEqualTo("none");
    assertThat(open()).containsExactly("triage");
    assertThat(said("english")).contains("not part of your agreement", "It is being worked on now");
  }

  @Test
  void a_call_that_the_number_does_not_serve_makes_no_waiting_report_live() {
    itIs("Sat 21 Nov 20:00");
    reported("amersfoort-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    taken("caller", AMERSFOORT, "summary", "It stands still", "standsStill", "YES");
    assertThat(it().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(its().startsAt()).isEqualTo(at("Mon 23 Nov 09:00"));
    assertThat(open()).as("it is a word like any other").containsExactly("read-reply");
    reported("venlo-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    taken("caller", VENLO, "summary", "Still late", "standsStill", "HAMPERED");

    assertThat(it().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(its().startsAt()).isEqualTo(at("Mon 23 Nov 09:00"));
    assertThat(outcome()).isEqualTo("REGULAR");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).containsExactly("Called the emergency number: Still late");
  }

  @Test
  void of_several_open_reports_the_engineer_chooses_one_and_its_clock_counts_from_the_call() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    final String first = incident;
    reported("venlo-1", Channel.PORTAL, Impact.MINOR, Urgency.LATER);
    taken("caller", VENLO, "summary", "It stands still", "standsStill", "YES");
    assertThat(shown("choose-incident", "reports")).contains(first, incident, "Another fault");
    reported("venlo-1", Channel.PORTAL, Impact.MINOR, Urgency.LATER);
    until("Sat 21 Nov 20:30");
    submitCall("support", "choose-incident", "chosen", first);

    assertThat(it().priority()).isEqualTo(Priority.LOW);
    incident = first;
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(due()).as("half an hour was already gone").isEqualTo("Sun 22 Nov 10:00");
    assertThat(callTask("tell-caller").getAssignee()).isEqualTo("support");
  }

  @Test
  void a_report_that_was_cancelled_meanwhile_is_not_chosen() {
    reported("venlo-1", Channel.EMAIL);
    reported("venlo-1", Channel.PORTAL);
    taken("caller", VENLO, "summary", "It stands still", "standsStill", "YES");
    actions.cancel(incident, "It was nothing", "support");

    refused("choose-incident", "chosen", incident).hasMessageContaining("Choose another one");
  }

  @Test
  void a_call_about_none_of_the_open_reports_is_a_new_incident() {
    reported("venlo-1", Channel.EMAIL);
    reported("venlo-1", Channel.PORTAL);
    taken("caller", VENLO, "summary", "Something else", "standsStill", "YES");
    submitCall("support", "choose-incident", "chosen", "NEW");
    itsIncident();

    assertThat(it().summary()).isEqualTo("Something else");
    assertThat(incidents.openOf("venlo-1")).hasSize(3);
  }

  @Test
  void a_call_about_a_studio_that_works_by_our_records_is_read_at_once_by_who_restored_it() throws Exception {
    reported("venlo-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    final String restored = incident;
    until("Mon 16 Nov 19:00");
    final var answer = called(201, Map.of("caller", VENLO, "reference", "pbx-30"));

    assertThat(answer).containsEntry("number", restored).containsEntry("restoreDueAt", null);
    assertThat(announced(answer, "en")).contains("By our records this studio works again").doesNotContain("works again by");
    assertThat(incidents.openOf("venlo-1")).hasSize(1);
    assertThat(task("confirm-with-operator").getPriority()).isEqualTo(90);
    assertThat(task("confirm-with-operator").getDueDate()).isEqualTo(Date.from(at("Mon 16 Nov 19:00")));
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).last().asString().contains("Called the emergency number");
  }

  @Test
  void while_a_restored_incident_is_being_closed_a_call_about_it_is_read_at_once_too() throws Exception {
    reported("venlo-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    confirmed("WORKS");
    until("Mon 16 Nov 11:00");
    called(201, Map.of("caller", VENLO, "reference", "pbx-31"));

    assertThat(task("read-reply").getPriority()).isEqualTo(90);
    assertThat(task("read-reply").getDueDate()).isEqualTo(Date.from(at("Mon 16 Nov 11:00")));
  }

  @Test
  void a_studio_that_only_limped_and_stands_still_after_its_repair_is_a_new_incident_that_the_old_one_names()
      throws Exception {
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    restoredRemotely();
    final String restored = incident;
    until("Mon 16 Nov 19:00");
    called(201, Map.of("caller", VENLO, "reference", "pbx-32"));
    itsIncident();

    assertThat(incident).isNotEqualTo(restored);
    assertThat(due()).isEqualTo("Tue 17 Nov 09:00");
    final String fresh = incident;
    incident = restored;
    assertThat(timeline(TimelineEntry.Kind.NOTE)).contains("The emergency number was called: see " + fresh);
  }

  @Test
  void while_we_wait_for_the_customers_site_nobody_says_that_it_is_worked_on() throws Exception {
    reported("venlo-1", Channel.PHONE);
    triaged();
    actions.pause(incident, PauseRequest.of(PauseReason.CUSTOMER_SITE, clock.instant()), "His power is off", "support");
    until("Mon 16 Nov 11:00");
    final var answer = called(201, Map.of("caller", VENLO, "reference", "pbx-33"));

    assertThat(announced(answer, "nl")).contains("Wij wachten op u (stroom, netwerk").doesNotContain("Er wordt nu aan gewerkt");
    assertThat(announced(answer, "en")).contains("We are waiting for you").doesNotContain("being worked on");
  }

  @Test
  void the_form_refuses_what_leads_nowhere() {
    assertThatThrownBy(() -> taken("summary", "Dark", "standsStill", "YES")).hasMessageContaining("Give the number that calls");
    assertThatThrownBy(() -> taken("studio", "venlo-9", "summary", "Dark", "standsStill", "YES"))
        .hasMessageContaining("There is no studio 'venlo-9'");
    assertThatThrownBy(() -> taken("caller", VENLO, "summary", "Dark", "standsStill", "YES", "calledAt",
        "2026-11-16T10:30:00+01:00")).hasMessageContaining("within 30 days");
  }

  // ---- sent by the telephone system

  @Test
  void the_telephone_system_hears_what_the_caller_may_be_told() throws Exception {
    itIs("Sat 21 Nov 20:10");
    final var answer = called(201, Map.of("caller", "31600000121", "reference", "pbx-1", "standsStill", true));
    itsIncident();

    assertThat(answer).containsEntry("number", incident).containsEntry("studio", "venlo-1").containsEntry("known", true)
        .containsEntry("entitled", true).containsEntry("startsAt", "2026-11-21T20:10:00+01:00")
        .containsEntry("restoreDueAt", "2026-11-22T10:10:00+01:00");
    assertThat(announced(answer, "nl")).contains(incident).contains("zondag 22 november om 10:10 uur");
    assertThat(it().reporter().name()).isEqualTo("Ruud Janssen");
    assertThat(over()).as("the telephone system tells the caller").isTrue();
    assertThat(called(200, Map.of("caller", "31600000121", "reference", "pbx-1"))).isEqualTo(answer);
    assertThat(incidents.openOf("venlo-1")).hasSize(1);
  }

  @Test
  void in_doubt_a_studio_stands_still_and_a_running_incident_changes() throws Exception {
    itIs("Fri 20 Nov 16:00");
    reported("venlo-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    until("Sat 21 Nov 11:00");
    final var answer = called(201, Map.of("caller", "+31600000121", "reference", "pbx-2"));

    assertThat(answer).containsEntry("number", incident).containsEntry("restoreDueAt", "2026-11-21T14:00:00+01:00");
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void an_unknown_caller_is_recorded_and_found_and_the_clock_counts_from_his_call() throws Exception {
    itIs("Sat 21 Nov 20:10");
    final var answer = called(201, Map.of("caller", "+31699999999", "reference", "pbx-3"));
    assertThat(answer).containsEntry("number", null).containsEntry("known", false).containsEntry("entitled", false);
    assertThat(announced(answer, "en")).contains("rings you back as soon as possible");
    assertThat(callTask("find-caller").getName()).isEqualTo("Find out who called · +31699999999");
    assertThat(shown("find-caller", "briefing")).contains("none that we know").contains("tel:+31699999999");
    refused("find-caller", "isOurs", "YES", "standsStill", "YES").hasMessageContaining("Give the studio");
    refused("find-caller", "isOurs", "YES", "studio", "venlo-9", "standsStill", "YES").hasMessageContaining("venlo-9");
    refused("find-caller", "isOurs", "YES", "studio", "venlo-1").hasMessageContaining("stands still");
    until("Sat 21 Nov 20:40");
    submitCall("lead", "find-caller", "isOurs", "YES", "studio", "venlo-1", "standsStill", "YES");
    itsIncident();

    assertThat(its().startsAt()).isEqualTo(at("Sat 21 Nov 20:10"));
    assertThat(due()).isEqualTo("Sun 22 Nov 10:10");
    assertThat(callTask("tell-caller").getAssignee()).isEqualTo("lead");
    assertThat(called(200, Map.of("caller", "+31699999999", "reference", "pbx-3"))).containsEntry("number", incident);
  }

  @Test
  void a_caller_with_several_studios_is_asked_which_one() throws Exception {
    final var answer = called(201, Map.of("caller", "010 000 0130", "reference", "pbx-4"));

    assertThat(answer).containsEntry("known", false);
    assertThat(shown("find-caller", "briefing")).contains("rotterdam").contains("groningen");
    submitCall("support", "find-caller", "isOurs", "NO");
    assertThat(over()).isTrue();
    assertThat(outcome()).isEqualTo("NO_STUDIO");
  }

  @Test
  void a_withheld_caller_hears_that_nobody_can_ring_him_back() throws Exception {
    itIs("Sat 21 Nov 23:10");
    final var without = new HashMap<String, Object>(Map.of("reference", "pbx-5"));
    without.put("caller", null);
    assertThat(announced(called(201, without), "nl")).contains("niet zichtbaar");
    assertThat(announced(called(201, Map.of("caller", "anonymous", "reference", "pbx-6")), "en")).contains("withheld");
    assertThat(announced(called(201, Map.of("caller", "+31699999999", "reference", "pbx-7")), "nl"))
        .contains("vanaf zondag 22 november om 08:00 uur");
    assertThat(tasks.createTaskQuery().taskDefinitionKey("find-caller").count()).isEqualTo(3);
  }

  @Test
  void the_system_may_name_the_studio_and_one_that_we_do_not_know_is_no_reason_to_refuse() throws Exception {
    assertThat(called(201, Map.of("caller", "+31699999999", "reference", "pbx-8", "studio", "venlo-1")))
        .containsEntry("studio", "venlo-1");
    assertThat(called(201, Map.of("caller", VENLO, "reference", "pbx-9", "studio", "no-such-studio")))
        .containsEntry("studio", "venlo-1");
  }

  @Test
  void a_clock_ahead_of_ours_loses_no_call_and_an_old_call_counts_from_when_it_came() throws Exception {
    itIs("Sat 21 Nov 20:10");
    assertThat(called(201, Map.of("caller", VENLO, "reference", "pbx-10", "calledAt", "2026-11-21T21:00:00+01:00")))
        .containsEntry("startsAt", "2026-11-21T20:10:00+01:00");
    assertThat(called(201, Map.of("caller", "+31600000131", "reference", "pbx-11", "calledAt", "2026-11-21T20:00:00+01:00")))
        .containsEntry("startsAt", "2026-11-21T20:00:00+01:00");
    called(400, Map.of("caller", VENLO, "reference", "pbx-12", "calledAt", "2026-01-01T00:00:00Z"));
    called(400, Map.of("caller", VENLO));
  }

  @Test
  void the_same_call_sent_twice_at_the_same_moment_is_one() throws Exception {
    assertThat(together(Map.of("caller", VENLO, "reference", "pbx-20"), Map.of("caller", VENLO, "reference", "pbx-20")))
        .containsExactlyInAnyOrder(200, 201);
    assertThat(incidents.openOf("venlo-1")).hasSize(1);
    assertThat(jdbc.sql("select count(*) from emergency_call").query(Integer.class).single()).isOne();
  }

  @Test
  void two_calls_from_one_studio_at_the_same_moment_are_about_one_incident() throws Exception {
    assertThat(together(Map.of("caller", VENLO, "reference", "pbx-21"),
        Map.of("caller", "+31 77 000 0120", "reference", "pbx-22"))).containsExactly(201, 201);
    assertThat(incidents.openOf("venlo-1")).hasSize(1);
    assertThat(jdbc.sql("select count(*) from emergency_call where outcome = 'SERVED'").query(Integer.class).single())
        .isEqualTo(2);
  }

  private List<Integer> together(Map<String, Object> one, Map<String, Object> other) throws Exception {
    final var together = new CyclicBarrier(2);
    final var threads = Executors.newFixedThreadPool(2);
    try {
      final var first = threads.submit(() -> {
        together.await();
        return posted(one).getStatus();
      });
      final var second = threads.submit(() -> {
        together.await();
        return posted(other).getStatus();
      });
      return List.of(first.get(), second.get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_report_that_ends_while_its_call_comes_in_loses_no_call() throws Exception {
    reported("venlo-1", Channel.EMAIL);
    final String cancelled = incident;
    final var thread = Executors.newSingleThreadExecutor();
    try {
      final Future<Integer> call = new TransactionTemplate(transactions).execute(ending -> {
        actions.hold(cancelled);
        final var waiting = thread.submit(() -> posted(Map.of("caller", VENLO, "reference", "pbx-23")).getStatus());
        while (!waiting.isDone() && jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null")
            .query(Integer.class).single() == 0) {
          Thread.onSpinWait();
        }
        actions.cancel(cancelled, "It was nothing", "support");
        return waiting;
      });
      assertThat(call.get()).isEqualTo(201);
    } finally {
      thread.shutdownNow();
    }
    itsIncident();
    assertThat(incident).isNotEqualTo(cancelled);
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(outcome()).isEqualTo("SERVED");
  }

  @Test
  void a_call_that_cannot_be_served_by_itself_is_kept_and_served_by_an_engineer() throws Exception {
    reported("venlo-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident).list()
        .forEach(broken -> runtime.deleteProcessInstance(broken.getId(), "by mistake"));
    final var answer = called(201, Map.of("caller", VENLO, "reference", "pbx-24"));

    assertThat(answer).containsEntry("number", null).containsEntry("studio", "venlo-1");
    assertThat(announced(answer, "en")).contains("An engineer rings you back");
    submitCall("support", "choose-incident", "chosen", "NEW");
    itsIncident();
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(callTask("tell-caller").getAssignee()).isEqualTo("support");
  }

  @Test
  void a_long_number_and_a_sip_address_are_his_number_and_no_mail_address() throws Exception {
    for (final String caller : List.of("sip:+31699999999@pbx.example.com", "0031 - (0)6 - 99 . 99 . 99 . 99" + " ".repeat(25) + ";x",
        "tel:+31699999999;phone-context=" + "vivition.".repeat(20) + "example.com")) {
      called(201, Map.of("caller", caller, "reference", "pbx-" + caller.length(), "studio", "venlo-1"));
      itsIncident();
      assertThat(it().reporter()).as(caller).isEqualTo(new Reporter(null, "+31699999999", null));
      actions.cancel(incident, "The next caller", "support");
    }
    reported(new Report("venlo-1", Channel.PHONE, "Dark", null, null, null, "sips:+31699999999@pbx.example.com", null, null));
    assertThat(it().reporter()).isEqualTo(new Reporter(null, "+31699999999", null));
    reported(new Report("venlo-1", Channel.PHONE, "Dark", null, null, null, "0612345678@mail.example.com", null, null));
    assertThat(it().reporter()).isEqualTo(new Reporter(null, null, "0612345678@mail.example.com"));
  }

  private void reported(Report report) {
    incident = as("support", () -> actions.report(report, "support")).number();
  }

  @Test
  void the_token_opens_this_door_and_no_other() throws Exception {
    assertThat(status("POST", "/api/emergency-calls", "Bearer wrong-token-of-nobody")).isEqualTo(401);
    assertThat(status("POST", "/api/emergency-calls", null)).isEqualTo(401);
    assertThat(status("POST", "/api/emergency-calls", "Basic " + basic("planner"))).isEqualTo(403);
    assertThat(status("POST", "/api/emergency-calls", "Basic " + basic("support"))).isEqualTo(400);
    for (final String other : List.of("/api/incidents", "/api/customers", "/api/studios/venlo-1", "/api/openapi", "/visit/x")) {
      assertThat(status("GET", other, "Bearer the-telephones-own-token")).as(other).isEqualTo(403);
    }
    assertThat(status("GET", "/engine-rest/task", "Bearer the-telephones-own-token")).isEqualTo(401);
  }

  // ---- words

  /** Support answers the emergency number and types the call. */
  private void taken(Object... answers) {
    final String definition = repository.createProcessDefinitionQuery().processDefinitionKey("emergency-call")
        .latestVersion().singleResult().getId();
    as("support", () -> forms.submitStartForm(definition, fields(answers)));
  }

  private MockHttpServletResponse posted(Map<String, Object> call) throws Exception {
    return http.perform(MockMvcRequestBuilders.post("/api/emergency-calls")
        .header("Authorization", "Bearer the-telephones-own-token")
        .contentType(MediaType.APPLICATION_JSON).content(written(call))).andReturn().getResponse();
  }

  private Map<String, Object> called(int status, Map<String, Object> call) throws Exception {
    final var response = posted(call);
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
    return json.readerForMapOf(Object.class).readValue(response.getContentAsByteArray());
  }

  private int status(String method, String path, String authorization) throws Exception {
    final var request = MockMvcRequestBuilders.request(org.springframework.http.HttpMethod.valueOf(method), path)
        .contentType(MediaType.APPLICATION_JSON).content("{}");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return http.perform(request).andReturn().getResponse().getStatus();
  }

  private static String basic(String user) {
    return java.util.Base64.getEncoder().encodeToString((user + ":demo").getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String announced(Map<String, Object> answer, String language) {
    return ((Map<?, ?>) answer.get("announcement")).get(language).toString();
  }

  private void submitCall(String user, String form, Object... answers) {
    final String task = callTask(form).getId();
    as(user, () -> forms.submitTaskForm(task, fields(answers)));
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> refused(String form, Object... answers) {
    return assertThatThrownBy(() -> submitCall("support", form, answers));
  }

  private Task callTask(String form) {
    return tasks.createTaskQuery().processDefinitionKey("emergency-call").taskDefinitionKey(form)
        .orderByTaskCreateTime().desc().list().get(0);
  }

  private String shown(String form, String variable) {
    return tasks.getVariableLocal(callTask(form).getId(), variable).toString();
  }

  private String said(String language) {
    return shown("tell-caller", "briefing").replace("\\\\", "");
  }

  private String outcome() {
    return jdbc.sql("select outcome from emergency_call order by number desc limit 1").query(String.class).single();
  }

  /** The story is about the incident of the call from now on. */
  private void itsIncident() {
    incident = jdbc.sql("select incident from emergency_call order by number desc limit 1").query(String.class).single();
  }

  private boolean over() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("emergency-call").count() == 0;
  }

  private static Map<String, Object> fields(Object... pairs) {
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put((String) pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
