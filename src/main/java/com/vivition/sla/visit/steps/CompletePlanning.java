package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The planner has made possible what was not, or says that it is not. */
@Component
@UsableInModels
class CompletePlanning implements TaskListener {

  private final Errands errands;
  private final CurrentUser user;

  CompletePlanning(Errands errands, CurrentUser user) {
    this.errands = errands;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean again = answers.yes("tryAgain");
    errands.note(task.getExecution().getProcessBusinessKey(), user.id(),
        (again ? "To be planned again: " : "Not possible: ") + answers.text("note"), false);
    VisitVars.TRY_AGAIN.set(task.getExecution(), again);
    if (!again) {
      VisitVars.OUTCOME.set(task.getExecution(), VisitOutcome.NOT_POSSIBLE.name());
    }
  }
}
