package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceEntry;
import com.vivition.sla.maintenance.MaintenanceLog;
import com.vivition.sla.studio.Language;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReports;
import com.vivition.sla.visit.VisitState;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Visits for a maintenance order, as its customer, support and the technician meet them: on Monday the camera and the
 * door in Amersfoort are due.
 */
class MaintenanceVisitTest extends OperatorStory {

  @Autowired
  private Maintenance maintenance;
  @Autowired
  private MaintenanceLog log;
  @Autowired
  private Appointments appointments;
  @Autowired
  private VisitReports reports;
  @Autowired
  private Stock stock;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private ManagementService management;

  @BeforeEach
  void maintenanceIsDue() {
    maintenance.demanded("amersfoort-1", "camera-1", List.of("camera-cleaning"), "Not done for 190 days");
    incident = maintenance.demanded("amersfoort-1", "door-1", List.of("door-safety"), "Not done for a year").number();
  }

  @AfterEach
  void nothingIsDue() {
    List.of("maintenance_entry", "maintenance_item", "maintenance_order", "visit_slot", "visit_way", "visit")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  @Test
  void the_customer_chooses_when_and_moves_it_and_the_technician_has_the_task() throws Exception {
    planned();
    assertThat(mailedTo("VISIT_PROPOSED")).containsExactly("joris@autohuis-voorbeeld.example",
        "sanne@autohuis-voorbeeld.example");
    assertThat(mail("VISIT_PROPOSED")).contains("[%s] Onderhoud Fotostudio".formatted(incident),
        "Camera schoonmaken en kalibreren", "Jaarlijkse veiligheidstest van de deur", "Onderhoudsnummer: " + incident)
        .doesNotContain("Storing ", "storing ", "hersteltijd", "[null]", "acknowledged");

    assertThat(read(page(Language.NL))).contains("Gepland onderhoud", "Camera schoonmaken en kalibreren",
        "Wij komen voor onderhoud", "Onderhoudsnummer " + incident).doesNotContain("toring", "ersteltijd", "Op tijd");
    final List<OfferedSlot> slots = slots();
    assertThat(read(page() + "/slot/" + slots.get(0).id())).contains("We come for maintenance")
        .doesNotContain("recovery time", "ncident");
    assertThat(sent(page() + "/slot/" + slots.get(0).id(), "seen", "nothing", "name", "Sanne"))
        .contains("Agreed:", "Clean and calibrate the camera");
    assertThat(mailedTo("VISIT_AGREED")).hasSize(3).contains("sanne@autohuis-voorbeeld.example");
    assertThat(mail("VISIT_AGREED")).contains("BEGIN:VCALENDAR", "METHOD:REQUEST", incident);

    final String technician = task("visit-studio").getAssignee();
    assertThat(technician).isEqualTo(visitAhead().technician());
    assertThat(sent(page() + "/slot/" + slots.get(1).id(), "seen", IncidentViews.seen(visitAhead()))).contains("Moved:");
    assertThat(task("visit-studio").getDueDate()).isEqualTo(Date.from(slots.get(1).start()));
    assertThat(mail("VISIT_MOVED")).contains("BEGIN:VCALENDAR").doesNotContain("Storing ", "Incident");
    assertThat(log.of(incident)).extracting(MaintenanceEntry::text).anyMatch(text -> text.startsWith("Visit agreed: "))
        .anyMatch(text -> text.startsWith("Visit moved: "))
        .anyMatch(text -> text.startsWith("Notice \"visit moved\" to technician"));
  }

  @Test
  void times_are_offered_from_the_third_working_day_on_in_business_hours() throws Exception {
    planned();
    assertThat(slots()).isNotEmpty().allSatisfy(slot -> {
      assertThat(slot.start()).isAfterOrEqualTo(Amsterdam.at("2026-11-26 09:00"));
      assertThat(slot.start().atZone(PageTimes.ZONE).getHour()).isBetween(9, 16);
      assertThat(slot.end()).isBeforeOrEqualTo(slot.start().atZone(PageTimes.ZONE).withHour(17).withMinute(0).toInstant());
    });
    // the camera takes half an hour, the door forty minutes
    assertThat(visitAhead().work()).hasMinutes(70);
    // who wants it sooner may have it sooner
    assertThat(sent(page() + "/visit/" + visitAhead().id() + "/times", "day", "2026-11-24", "part", "MORNING"))
        .contains("Tomorrow 09:00");
    assertThat(slots().get(0).start()).isBetween(Amsterdam.at("2026-11-24 09:00"), Amsterdam.at("2026-11-24 17:00"));
  }

  @Test
  void nobody_answers_and_support_finds_the_order_on_the_phone_task() throws Exception {
    planned();
    assertThat(open()).isEmpty();
    itIs("2026-11-24 09:15");
    timer("answer-overdue");
    final Map<String, Object> shown = tasks.getVariablesLocal(task("agree-by-phone").getId());
    assertThat(shown).containsEntry("number", incident).containsEntry("spokenTo", "Joris de Wit")
        .containsEntry("promise", "NO_TARGET")
        .containsEntry("summary", "Maintenance: Clean and calibrate the camera, Yearly safety test of the door");
    assertThat(shown.get("briefing").toString()).contains("Planned maintenance", "camera\\\\-1", "Not done for 190 days");
    assertThat(shown.get("slots").toString()).contains(slots().get(0).id());
    assertThat(task("agree-by-phone").getName()).startsWith("Agree on the visit by phone · ");
    assertThat(task("agree-by-phone").getDueDate()).isEqualTo(Date.from(Amsterdam.at("2026-11-26 09:15")));
    assertThat(task("agree-by-phone").getPriority()).isEqualTo(20);

    submit("support", "agree-by-phone", "answer", "NO_ANSWER", "note", "Voicemail");
    submitted("2026-11-25 09:15");
    submit("support", "agree-by-phone", "answer", "AGREED", "slot", slots().get(0).id(), "spokenTo", "Joris");
    assertThat(visitAhead().state()).isEqualTo(VisitState.AGREED);
    assertThat(log.of(incident)).extracting(MaintenanceEntry::text)
        .contains("Called about the visit, no answer: Voicemail");
  }

  @Test
  void the_customer_cancels_and_is_offered_other_times_and_asks_to_be_called() throws Exception {
    planned();
    sent(page() + "/slot/" + slots().get(0).id(), "seen", "nothing");
    assertThat(sent(page() + "/visit/" + visitAhead().id() + "/cancellation", "seen", IncidentViews.seen(visitAhead())))
        .contains("The visit is cancelled", "We look for another time with you", "Which time suits you?")
        .doesNotContain("ncident");
    assertThat(mail("VISIT_CANCELLED")).contains("METHOD:CANCEL");
    assertThat(visitAhead().state()).isEqualTo(VisitState.PROPOSED);
    assertThat(sent(page() + "/visit/" + visitAhead().id() + "/call", "note", "After two")).contains("We will call you");
    assertThat(open()).containsExactly("agree-by-phone");
  }

  @Test
  void who_is_already_agreed_is_called_by_a_task_of_its_own() throws Exception {
    planned();
    sent(page() + "/slot/" + slots().get(0).id(), "seen", "nothing");
    sent(page() + "/visit/" + visitAhead().id() + "/call", "note", "Where to park?");
    assertThat(tasks.getVariablesLocal(task("call-back").getId())).containsEntry("number", incident);
    submit("support", "call-back", "note", "Told him");
    assertThat(open()).containsExactly("visit-studio");
  }

  @Test
  void the_technician_opens_the_visit_page() throws Exception {
    planned();
    sent(page() + "/slot/" + slots().get(0).id(), "seen", "nothing");
    final var page = answer(get("/visit/" + visitAhead().id()).with(httpBasic("technician", "demo")));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(text(page)).contains(incident, "Clean and calibrate the camera", "Joris de Wit")
        .doesNotContain("reported it");
  }

  @Test
  void what_the_technician_found_is_swapped_under_the_number_of_the_finished_order() throws Exception {
    maintenance.skipped(incident, "Only the camera's lens is broken", "planner");
    runtime.startProcessInstanceByKey("replace-part", incident,
        Map.of("incident", incident, "component", "camera-1"));
    assertThat(mail("VISIT_PROPOSED")).contains("Bij het onderhoud van uw studio vonden wij iets")
        .doesNotContain("Camera schoonmaken");
    assertThat(read(page())).contains("We come to replace a camera", "The maintenance is not carried out this time");
    sent(page() + "/slot/" + slots().get(0).id(), "seen", "nothing");
    assertThat(stock.reservation(incident, "camera-1")).isPresent();
    final String visit = visitAhead().id();
    assertThat(read(page() + "/visit/" + visit + "/cancellation"))
        .contains("What we found still has to be replaced").doesNotContain("maintenance is still due");
    assertThat(read(page(Language.NL) + "/visit/" + visit + "/cancellation"))
        .contains("Wat wij vonden moet nog worden vervangen").doesNotContain("onderhoud blijft nodig");
    as("technician", () -> {
      reports.pickedUp(visit, "technician");
      reports.report(visit, new VisitReport(VisitReport.Outcome.RESTORED, true, false, "LX45-OLD", null, null, null,
          "Swapped", "Sanne"), "technician");
    });
    assertThat(open()).containsExactly("bring-part-back");
    submit("technician", "bring-part-back", "location", "warehouse-utrecht");
    assertThat(open()).isEmpty();
    assertThat(log.of(incident)).extracting(MaintenanceEntry::text)
        .anyMatch(text -> text.startsWith("The defective part of camera-1 is returned"));
  }

  private void planned() {
    runtime.startProcessInstanceByKey("site-visit", incident,
        Map.of("purpose", "MAINTENANCE", "visitOutcome", "CALLED_OFF"));
  }

  private Visit visitAhead() {
    final List<Visit> ahead = appointments.ahead(incident);
    assertThat(ahead).hasSize(1);
    return ahead.get(0);
  }

  private List<OfferedSlot> slots() {
    return appointments.open(incident, visitAhead().id());
  }

  private void submitted(String local) {
    itIs(local);
    timer("call-again");
  }

  private void timer(String event) {
    management.executeJob(management.createJobQuery().activityId(event).executable().singleResult().getId());
  }

  private List<String> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).list().stream()
        .map(Task::getTaskDefinitionKey).toList();
  }

  private Task task(String form) {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).taskDefinitionKey(form).singleResult();
  }

  private void submit(String user, String form, String... answers) {
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < answers.length; i += 2) {
      fields.put(answers[i], answers[i + 1]);
    }
    final String task = task(form).getId();
    as(user, () -> forms.submitTaskForm(task, fields));
  }

  private void as(String user, Runnable work) {
    identity.setAuthentication(user, List.of(user));
    try {
      work.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> mailedTo(String kind) {
    return notices(kind).map(notice -> (String) runtime.getVariable(notice, "to")).sorted().toList();
  }

  /** The text of all mails of that kind. */
  private String mail(String kind) {
    return notices(kind).map(notice -> runtime.getVariable(notice, "mail").toString())
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> notices(String kind) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("notice").processInstanceBusinessKey(incident)
        .variableValueEquals("notice", kind).list().stream().map(Execution::getId);
  }
}
