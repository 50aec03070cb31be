package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Half the time is used: whether somebody has to go there (R9). */
@Component
@UsableInModels
class CompleteSiteVisitDecision implements TaskListener {

  private final IncidentDesk desk;
  private final IncidentProcess process;
  private final CurrentUser user;

  CompleteSiteVisitDecision(IncidentDesk desk, IncidentProcess process, CurrentUser user) {
    this.desk = desk;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean wanted = answers.yes("visitNeeded");
    // somebody may have planned one while this lay open
    final boolean needed = wanted && !process.isVisited(incident);
    desk.noted(incident, Kind.REPAIR, (wanted ? "A site visit is needed: " : "No site visit is needed: ") + answers.text("reason"),
        user.id());
    Vars.VISIT_NEEDED.set(task.getExecution(), needed);
  }
}
