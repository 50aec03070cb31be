package com.vivition.sla.visit.steps;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A swap in progress for whoever tries the demo: the incident in Zwolle is triaged and diagnosed as support would, and
 * its operator has chosen the first time. Done once; what people did with it since stays.
 */
@Component
@Profile("demo & !worker")
class DemoSwap implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoSwap.class);
  private static final String STUDIO = "zwolle-1";

  private final Incidents incidents;
  private final Appointments appointments;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;

  DemoSwap(Incidents incidents, Appointments appointments, TaskService tasks, FormService forms, IdentityService identity) {
    this.incidents = incidents;
    this.appointments = appointments;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    identity.setAuthentication("support", List.of("support"));
    try {
      incidents.openOf(STUDIO).stream().filter(incident -> incident.engineer() == null).findFirst().ifPresent(this::swap);
    } catch (RuntimeException e) {
      // somebody has edited the demo's studios or parts: the rest of the demo is worth having
      log.warn("The demo's swap in {} could not be planned: {}", STUDIO, e.getMessage());
    } finally {
      identity.clearAuthentication();
    }
  }

  private void swap(Incident incident) {
    submit(incident, "triage", Map.of("isIncident", "YES", "studio", STUDIO, "impact", "STANDSTILL", "urgency", "TODAY"));
    submit(incident, "diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "HARDWARE", "component", "camera-1",
        "findings", "Camera 1 does not answer, also after a cold start."));
    appointments.ahead(incident.number()).forEach(visit -> appointments.open(incident.number(), visit.id()).stream()
        .findFirst().ifPresent(slot -> appointments.choose(incident.number(), slot.id(),
            new AgreedBy("Marieke van Dam", AgreedBy.How.PAGE))));
  }

  private void submit(Incident incident, String form, Map<String, Object> answers) {
    final var task = tasks.createTaskQuery().processInstanceBusinessKey(incident.number()).taskDefinitionKey(form)
        .singleResult();
    forms.submitTaskForm(task.getId(), answers);
  }
}
