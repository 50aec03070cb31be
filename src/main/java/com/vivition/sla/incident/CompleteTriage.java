package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.agreement.Ending;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Urgency;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Triage is done: the answers go to the incident, and to the process whether it is one. */
@Component
@UsableInModels
class CompleteTriage implements TaskListener {

  private final IncidentDesk desk;
  private final Incidents incidents;
  private final IncidentProcess process;
  private final CurrentUser user;

  CompleteTriage(IncidentDesk desk, Incidents incidents, IncidentProcess process, CurrentUser user) {
    this.desk = desk;
    this.incidents = incidents;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean isIncident = answers.yes("isIncident");
    final String studio = incidents.get(incident).studio();
    desk.triaged(incident, new IncidentDesk.Triage(isIncident, answers.text("studio"),
        answers.choice("impact", Impact.class), answers.choice("urgency", Urgency.class), answers.text("note")), user.id());
    if (!isIncident) {
      desk.ended(incident, Ending.NOT_AN_INCIDENT, "Not an incident", user.id());
    }
    if (!isIncident || !incidents.get(incident).studio().equals(studio)) {
      // whoever was to look there need not, or would look at the wrong studio
      process.callOffRepair(incident);
    }
    Vars.IS_INCIDENT.set(task.getExecution(), isIncident);
  }
}
