package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.notice.MailCalendar.Method;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.visit.Absence;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.MovedBy;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Technician;
import com.vivition.sla.visit.Technicians;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who hears what of a visit, and what becomes of it in his calendar, with the demo's studios and technicians. */
@SteeredApplication
@Transactional
class VisitNoticesTest {

  private static final String ZOE = "zoe@new.example";
  private static final AgreedBy BY_ZOE = new AgreedBy("Zoë van Dijk", AgreedBy.How.PAGE);

  @Autowired
  private SteeredClock clock;
  @Autowired
  private MockMvc http;
  @Autowired
  private Notices notices;
  @Autowired
  private OperatorNotices operators;
  @Autowired
  private Incidents incidents;
  @Autowired
  private Visits visits;
  @Autowired
  private Stock stock;
  @Autowired
  private Technicians technicians;
  @Autowired
  private StudioRegistry studios;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ObjectMapper json;

  private final Map<String, Object> variables = new HashMap<>();
  private String number;

  @BeforeEach
  void a_camera_of_venlo_is_to_be_replaced() throws Exception {
    clock.set(Situation.at("2026-11-16T10:00"));
    final String answer = http.perform(post("/api/incidents").with(httpBasic("support", "demo"))
            .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(Map.of("studio", "venlo-1",
                "channel", "PHONE", "summary", "Camera 1 blijft zwart", "reportedBy", ZOE))))
        .andReturn().getResponse().getContentAsString();
    number = json.readTree(answer).get("number").asText();
    variables.clear();
    variables.put("component", "camera-1");
  }

  @AfterEach
  void theEnd() {
    clock.release();
  }

  @Test
  void the_operator_can_choose_from_what_can_still_be_had() throws Exception {
    final List<OfferedSlot> slots = offered();
    tell(NoticeKind.VISIT_PROPOSED);
    final Mail mail = mails("visit-proposed").get(0);
    assertThat(mail.to().address()).isEqualTo(ZOE);
    assertThat(mail.text()).contains("/operator/", new TimeInWords(clock.instant(), mail.language())
        .say(slots.get(0).start(), slots.get(0).end()));
    assertThat(mail.calendar()).isNull();
  }

  @Test
  void both_are_invited_when_a_time_is_agreed_and_once_only() throws Exception {
    final Visit visit = agreed();
    tell(NoticeKind.VISIT_AGREED);
    tell(NoticeKind.VISIT_AGREED);
    assertThat(mails("visit-agreed")).extracting(mail -> mail.to().address())
        .containsExactlyInAnyOrder(ZOE, mailOf(visit));
    assertThat(mails("visit-agreed")).allSatisfy(mail -> {
      assertThat(mail.calendar().method()).isEqualTo(Method.REQUEST);
      assertThat(mail.calendar().text().replace("\r\n ", "")).contains("UID:" + visit.id() + "@", "SEQUENCE:0\r\n",
          "ATTENDEE;", "mailto:" + mail.to().address());
    });
    final Mail technicians = mails("visit-agreed").stream().filter(mail -> !mail.to().address().equals(ZOE)).findFirst()
        .orElseThrow();
    assertThat(technicians.text()).contains("replace camera-1 (Lumora LX-45)", "Diafragmastraat 48",
        "/visit/" + visit.id(), "  Part:  ");
    assertThat(told("visit agreed")).containsExactly(
        "Notice \"visit agreed\" to operator: by mail",
        "Notice \"visit agreed\" to technician: mail to " + mailOf(visit));
  }

  @Test
  void the_former_technician_is_let_go_when_he_is_ill_and_another_one_comes() throws Exception {
    final Visit before = agreed();
    tell(NoticeKind.VISIT_AGREED);
    ill(before.technician());
    final OfferedSlot others = offered().get(0);
    final Visit after = visits.move(before.id(), others.id(), null, BY_ZOE, MovedBy.US).visit();
    tell(NoticeKind.VISIT_MOVED);
    tell(NoticeKind.VISIT_MOVED);

    assertThat(mails("visit-moved")).extracting(mail -> mail.to().address())
        .containsExactlyInAnyOrder(ZOE, mailOf(after));
    assertThat(mails("visit-moved")).allSatisfy(mail -> assertThat(mail.calendar().text())
        .contains("METHOD:REQUEST", "UID:" + before.id() + "@", "SEQUENCE:1\r\n"));
    final List<Mail> let = mails("visit-cancelled");
    assertThat(let).extracting(mail -> mail.to().address()).containsExactly(mailOf(before));
    assertThat(let.get(0).text()).contains("Somebody else goes to");
    assertThat(let.get(0).calendar().text()).contains("METHOD:CANCEL", "UID:" + before.id() + "@", "SEQUENCE:1\r\n");

    visits.cancel(after.id(), null);
    tell(NoticeKind.VISIT_CANCELLED, "De camera doet het weer.");
    assertThat(mails("visit-cancelled")).filteredOn(mail -> mail.calendar().text().contains("SEQUENCE:2\r\n"))
        .extracting(mail -> mail.to().address()).containsExactlyInAnyOrder(ZOE, mailOf(after));
  }

  @Test
  void a_cancellation_is_told_to_whoever_was_invited_and_to_nobody_else() throws Exception {
    tell(NoticeKind.VISIT_CANCELLED);
    offered();
    tell(NoticeKind.VISIT_CANCELLED);
    assertThat(mails("visit-cancelled")).isEmpty();
    assertThat(told("visit cancelled")).isEmpty();

    final Visit visit = agreed();
    tell(NoticeKind.VISIT_AGREED);
    visits.cancel(visit.id(), null);
    tell(NoticeKind.VISIT_CANCELLED, "De camera doet het weer.");
    tell(NoticeKind.VISIT_CANCELLED);
    assertThat(mails("visit-cancelled")).extracting(mail -> mail.to().address())
        .containsExactlyInAnyOrder(ZOE, mailOf(visit));
    assertThat(mails("visit-cancelled")).allSatisfy(mail -> {
      assertThat(mail.text()).contains("De camera doet het weer.");
      assertThat(mail.calendar().text()).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1\r\n");
    });
    assertThat(told("visit cancelled")).hasSize(2);
  }

  @Test
  void a_visit_that_took_place_is_not_called_off_afterwards() throws Exception {
    final Visit visit = agreed();
    tell(NoticeKind.VISIT_AGREED);
    visits.fail(visit.id(), FailReason.NO_ACCESS, null);
    tell(NoticeKind.VISIT_CANCELLED);
    assertThat(mails("visit-cancelled")).isEmpty();
  }

  @Test
  void nobody_is_reminded_of_or_invited_to_what_was_called_off_meanwhile() throws Exception {
    final Visit visit = agreed();
    tell(NoticeKind.VISIT_REMINDER);
    assertThat(mails("visit-reminder")).extracting(mail -> mail.to().address()).containsExactly(ZOE);
    visits.cancel(visit.id(), null);
    tell(NoticeKind.VISIT_AGREED);
    tell(NoticeKind.VISIT_REMINDER);
    tell(NoticeKind.VISIT_PROPOSED);
    assertThat(mails("visit-reminder")).hasSize(1);
    assertThat(mails("visit-agreed")).isEmpty();
    assertThat(mails("visit-proposed")).isEmpty();
  }

  @Test
  void the_operator_hears_when_an_ordered_part_is_expected() throws Exception {
    stock.order(number, studios.get("venlo-1").component("camera-1").orElseThrow(), null,
        Situation.at("2026-11-17T09:00"));
    tell(NoticeKind.PART_ORDERED);
    operators.deliver(number);
    assertThat(mails("part-ordered").get(0).text()).contains("verwachten het morgen 09:00 uur");
  }

  @Test
  void the_lead_hears_why_no_visit_is_in_time() throws Exception {
    offered();
    variables.put("slotProblem", "No work can end by Mon 16 Nov 14:00.");
    tell(NoticeKind.NO_SLOT_IN_TIME);
    final Mail mail = mails("no-slot-in-time").get(0);
    assertThat(mail.to().address()).isEqualTo("lead@vivition.example");
    assertThat(mail.text()).contains("  No work can end by Mon 16 Nov 14:00.", "What the operator is offered instead",
        "camera-1 (Lumora LX-45)");
  }

  @Test
  void a_model_that_names_no_visit_is_refused() {
    assertThatThrownBy(() -> tell(NoticeKind.VISIT_AGREED)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("visit");
  }

  private List<OfferedSlot> offered() {
    stock.reserve(number, studios.get("venlo-1").component("camera-1").orElseThrow(), null);
    final Visit visit = visits.offer(VisitRequest.swap(number, "venlo-1", "camera-1", null)).visit();
    variables.put("visit", visit.id());
    return visits.open(visit.id());
  }

  private void ill(String technician) {
    final Technician him = technicians.get(technician);
    technicians.put(new Technician(him.id(), him.name(), him.phone(), him.mail(), him.home(), him.latitude(),
        him.longitude(), him.region(), him.skills(), him.workingHours(), him.worksOnHolidays(),
        List.of(new Absence(clock.instant(), clock.instant().plus(Duration.ofDays(14)), null))));
  }

  private Visit agreed() {
    final List<OfferedSlot> slots = offered();
    return visits.agree(number, slots.get(0).id(), null, BY_ZOE).visit();
  }

  private void tell(NoticeKind kind) {
    tell(kind, null);
  }

  private void tell(NoticeKind kind, String reason) {
    final DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getProcessBusinessKey()).thenReturn(number);
    variables.forEach((name, value) -> when(execution.getVariable(name)).thenReturn(value));
    notices.tell(execution, kind.name(), reason);
  }

  private String mailOf(Visit visit) {
    return technicians.get(visit.technician()).mail();
  }

  private List<Mail> mails(String slug) throws Exception {
    final var mails = new ArrayList<Mail>();
    for (final ProcessInstance notice : runtime.createProcessInstanceQuery().processDefinitionKey("notice")
        .processInstanceBusinessKey(number).list()) {
      mails.add(json.readValue(runtime.getVariable(notice.getId(), "mail").toString(), Mail.class));
    }
    return mails.stream().filter(mail -> mail.messageId().contains("." + slug + ".")).toList();
  }

  private List<String> told(String what) {
    return incidents.timeline(number).stream().filter(entry -> entry.kind() == TimelineEntry.Kind.NOTICE)
        .map(TimelineEntry::text).filter(text -> text.contains('"' + what + '"')).toList();
  }
}
