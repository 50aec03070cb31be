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
  private final CurrentUser user;

  CompleteSiteVisitDecision(IncidentDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean needed = answers.yes("visitNeeded");
    desk.noted(incident, Kind.REPAIR, (needed ? "A site visit is needed: " : "No site visit is needed: ") + answers.text("reason"),
        user.id());
    Vars.VISIT_NEEDED.set(task.getExecution(), needed);
  }
}
