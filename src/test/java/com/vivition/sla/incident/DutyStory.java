package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.rota.DutyException;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.PatternEntry;
import com.vivition.sla.rota.RotaDocument;
import com.vivition.sla.rota.RotaEditor;
import com.vivition.sla.rota.duty.DutyWatched;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Stories of people on duty: Eva and, behind her, Bram all week; Tom for the technicians. */
abstract class DutyStory extends Story {

  @Autowired
  private ApplicationContext application;
  @Autowired
  private FilterService filters;
  @Autowired
  private MockMvc http;

  @Autowired
  private RotaEditor rota;

  private final Map<DutyLine, RotaDocument> usual = new EnumMap<>(DutyLine.class);

  @BeforeEach
  void a_rota() {
    List.of(DutyLine.values()).forEach(line -> usual.put(line, rota.get(line)));
    colleague("eva", "Eva", "Bos");
    colleague("bram", "Bram", "Kok");
    noRota();
    write(DutyLine.SUPPORT, List.of(allWeek("eva", "bram")), List.of());
    write(DutyLine.TECHNICIAN, List.of(allWeek("technician")), List.of());
    look();
  }

  @AfterEach
  void no_rota() {
    identity.clearAuthentication();
    usual.forEach((line, was) -> rota.put(line,
        new RotaDocument(null, was.anchor(), was.weeks(), was.pattern(), was.exceptions()), "test"));
    jdbc.sql("update duty_state set state = ''").update();
    jdbc.sql("delete from emergency_call").update();
    List.of("eva", "bram").forEach(identity::deleteUser);
  }

  @Override
  boolean toldElsewhere(String what) {
    return false;
  }

  private void colleague(String id, String first, String last) {
    final User user = identity.newUser(id);
    user.setFirstName(first);
    user.setLastName(last);
    user.setEmail(id + "@vivition.example");
    identity.saveUser(user);
    identity.createMembership(id, "support");
  }

  void noTechnicians() {
    write(DutyLine.TECHNICIAN, List.of(), List.of());
  }

  /** From now on they are on duty all week, and nobody instead of them. */
  void allWeekOnDuty(String... users) {
    write(DutyLine.SUPPORT, List.of(allWeek(users)), List.of());
  }

  void noRota() {
    List.of(DutyLine.values()).forEach(line -> write(line, List.of(), List.of()));
  }

  /** Nobody of that line is on duty any more. */
  void nobodyOf(DutyLine line) {
    write(line, List.of(), List.of());
  }

  private void write(DutyLine line, List<PatternEntry> pattern, List<DutyException> exceptions) {
    rota.put(line, new RotaDocument(null, LocalDate.of(2026, 1, 5), 1, pattern, exceptions), "test");
  }

  private static PatternEntry allWeek(String... users) {
    return new PatternEntry(1, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, DayOfWeek.MONDAY, LocalTime.MIDNIGHT, List.of(users));
  }

  /** On that day it is somebody else's. */
  void onDuty(String day, String users) {
    final LocalDateTime from = LocalDateTime.ofInstant(at(day + " 08:00"), Reporting.ZONE);
    final List<DutyException> exceptions = new ArrayList<>(rota.get(DutyLine.SUPPORT).exceptions());
    exceptions.add(new DutyException(from, from.plusDays(1), List.of(users), null));
    write(DutyLine.SUPPORT, List.of(allWeek("eva", "bram")), exceptions);
  }

  /** The application looks at the rota, as it does several times a minute; what that begins is done. */
  void look() {
    DutyWatched.by(application);
    until(clock.instant());
  }

  /** Time passes, timers fire, and the rota is looked at. */
  void itBecomes(String local) {
    until(local);
    look();
  }

  /** Somebody phones the emergency number of a customer with extended hours. */
  void emergency() {
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    until(clock.instant());
  }

  /** The telephone system passes on an emergency call from a number that nobody knows; the story is about the call. */
  void somebodyRings() throws Exception {
    final var answer = http.perform(MockMvcRequestBuilders.post("/api/emergency-calls")
        .header("Authorization", "Bearer the-telephones-own-token").contentType(MediaType.APPLICATION_JSON)
        .content("{\"caller\": \"+31699999999\", \"reference\": \"a-stranger\"}")).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    incident = jdbc.sql("select max(number) from emergency_call").query(String.class).single();
    until(clock.instant());
  }

  /** How many pages wait for the paging system. */
  long pages() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("page-duty").processInstanceBusinessKey(incident)
        .count();
  }

  /** What somebody may see of the incident beside what his groups may. */
  List<String> sees(String user) {
    identity.setAuthentication(user, List.of());
    try {
      return tasks.createTaskQuery().processInstanceBusinessKey(incident).unlimitedList().stream()
          .map(Task::getTaskDefinitionKey).sorted().toList();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** What Tasklist's filter "On duty" shows him. */
  List<String> findsOnDuty(String user) {
    final String filter = filters.createFilterQuery().filterName("On duty").singleResult().getId();
    final List<Task> found = by(user, () -> filters.listPage(filter, 0, 100));
    return found.stream().map(Task::getTaskDefinitionKey).sorted().toList();
  }

  void takes(String user, String form) {
    final String task = task(form).getId();
    by(user, () -> {
      tasks.claim(task, user);
      return null;
    });
  }

  void completes(String user, String form, Object... answers) {
    final Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      values.put((String) answers[i], answers[i + 1]);
    }
    final String task = task(form).getId();
    by(user, () -> {
      forms.submitTaskForm(task, values);
      return null;
    });
  }

  void triagedBy(String user) {
    completes(user, "triage", "isIncident", "YES", "studio", it().studio(), "impact", "STANDSTILL", "urgency", "NOW");
    until(clock.instant());
  }

  private <T> T by(String user, Supplier<T> work) {
    identity.setAuthentication(user, List.of(user.equals("eva") || user.equals("bram") ? "support" : user));
    try {
      return work.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Who is being called just now; null: nobody, or several. */
  String called() {
    return task("accept-call").getAssignee();
  }
}
