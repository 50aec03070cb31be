package com.vivition.sla.bugfix.steps;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.IncidentActions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the studio works with the release that fixes its bug. */
@Component
@UsableInModels
class CompleteFixCheck implements TaskListener {

  private final IncidentActions actions;
  private final CurrentUser user;

  CompleteFixCheck(IncidentActions actions, CurrentUser user) {
    this.actions = actions;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean works = answers.yes("worksAgain");
    actions.diagnosed(incident, Cause.SOFTWARE, null, answers.text("note"), user.id());
    if (works) {
      actions.restored(incident, null, user.id());
    }
    task.getExecution().setVariable("worksAgain", works);
  }
}
