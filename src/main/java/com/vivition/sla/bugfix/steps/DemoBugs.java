package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugDecision;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.ComponentType;
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
 * Bugs for whoever tries the demo: a known error with its workaround, which the report from Amersfoort is offered at
 * triage, and one that a developer is to fix while the incident in Groningen waits. Done once, where there is no bug yet.
 */
@Component
@Profile("demo & !worker")
class DemoBugs implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoBugs.class);
  private static final String SUPPORT = "support";
  private static final String DEVELOPER = "developer";

  private final Bugs bugs;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;

  DemoBugs(Bugs bugs, Incidents incidents, IncidentActions actions, TaskService tasks, FormService forms,
      IdentityService identity) {
    this.bugs = bugs;
    this.incidents = incidents;
    this.actions = actions;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!bugs.all().isEmpty()) {
      return;
    }
    try {
      knownError();
      incidents.openOf("groningen-1").stream().filter(incident -> incident.engineer() == null).findFirst()
          .ifPresent(this::bugToFix);
    } catch (RuntimeException e) {
      // somebody has edited the demo's studios: the rest of the demo is worth having
      log.warn("The demo's bugs could not be made: {}", e.getMessage());
    } finally {
      identity.clearAuthentication();
    }
  }

  private void knownError() {
    final String bug = bugs.open(new NewBug("Pictures arrive late after a car has left",
        "The upload waits for the last picture of the car before, when that one was interrupted.",
        ComponentType.STUDIO_SOFTWARE, "VIVITION", "Studio", "4.12.1"), null, DEVELOPER).number();
    bugs.workaround(bug, "In the studio software, choose Pictures > Send again once.", DEVELOPER);
    bugs.decide(bug, BugDecision.KNOWN_ERROR, "Rare, and version 5 sends pictures in another way.", DEVELOPER);
    // its task was written before the bug was known
    incidents.openOf("amersfoort-1").forEach(incident -> actions.refresh(incident.number()));
  }

  private void bugToFix(Incident incident) {
    submit(SUPPORT, incident.number(), "triage",
        Map.of("isIncident", "YES", "studio", incident.studio(), "impact", "HAMPERED", "urgency", "TODAY"));
    submit(SUPPORT, incident.number(), "diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "SOFTWARE",
        "findings", "The software stops when two cars follow each other within a minute. It starts again by itself."));
    final String bug = bugs.of(incident.number()).orElseThrow().number();
    submit(DEVELOPER, bug, "reproduce-bug", Map.of("reproduced", "YES", "note", "At the test studio, with two runs in a row."));
    submit(DEVELOPER, bug, "decide-on-bug", Map.of("decision", "FIX", "reason", "It stops the work at busy studios."));
  }

  private void submit(String user, String process, String form, Map<String, Object> answers) {
    identity.setAuthentication(user, List.of(user));
    final var task = tasks.createTaskQuery().processInstanceBusinessKey(process).taskDefinitionKey(form).singleResult();
    forms.submitTaskForm(task.getId(), answers);
  }
}
