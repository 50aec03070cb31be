package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.rota.duty.DutyWatched;
import java.time.LocalDateTime;
import java.time.LocalTime;
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

/** Stories of people on duty: Eva and, behind her, Bram all week; Tom for the technicians. */
abstract class DutyStory extends Story {

  @Autowired
  private ApplicationContext application;
  @Autowired
  private FilterService filters;

  @BeforeEach
  void a_rota() {
    colleague("eva", "Eva", "Bos");
    colleague("bram", "Bram", "Kok");
    noRota();
    allWeek("SUPPORT", "eva bram");
    allWeek("TECHNICIAN", "technician");
    look();
  }

  @AfterEach
  void no_rota() {
    identity.clearAuthentication();
    noRota();
    jdbc.sql("update duty_state set state = ''").update();
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

  void noRota() {
    jdbc.sql("delete from rota_entry").update();
    jdbc.sql("delete from rota_exception").update();
  }

  private void allWeek(String line, String users) {
    jdbc.sql("insert into rota_entry (line, position, week, from_day, from_time, to_day, to_time, users) values (?, 1, 1, 1, ?, 1, ?, ?)")
        .params(line, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, users).update();
  }

  /** On that day it is somebody else's. */
  void onDuty(String day, String users) {
    final LocalDateTime from = LocalDateTime.ofInstant(at(day + " 08:00"), Reporting.ZONE);
    jdbc.sql("insert into rota_exception (line, from_time, to_time, users) values ('SUPPORT', ?, ?, ?)")
        .params(from, from.plusDays(1), users).update();
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
