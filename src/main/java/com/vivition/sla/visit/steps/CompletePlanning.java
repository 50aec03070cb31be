package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The planner has made possible what was not, or says that it is not. */
@Component
@UsableInModels
class CompletePlanning implements TaskListener {

  private final Incidents incidents;
  private final CurrentUser user;

  CompletePlanning(Incidents incidents, CurrentUser user) {
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean again = answers.yes("tryAgain");
    incidents.note(task.getExecution().getProcessBusinessKey(), user.id(), Kind.VISIT,
        (again ? "To be planned again: " : "Not possible: ") + answers.text("note"), false);
    VisitVars.TRY_AGAIN.set(task.getExecution(), again);
    if (!again) {
      VisitVars.OUTCOME.set(task.getExecution(), VisitOutcome.NOT_POSSIBLE.name());
    }
  }
}
