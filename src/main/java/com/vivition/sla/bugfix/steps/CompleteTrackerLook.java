package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether a bug whose issue was opened again is fixed after all. */
@Component
@UsableInModels
class CompleteTrackerLook implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteTrackerLook(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean open = "NOT_FIXED".equals(answers.text("decision"));
    if (open) {
      bugs.reopened(BugVars.BUG.get(task), answers.text("note"), user.id());
    } else {
      bugs.noted(BugVars.BUG.get(task), "Opened again in the tracker, stays fixed: " + answers.text("note"), user.id());
    }
    FixVars.OPEN_AGAIN.set(task.getExecution(), open);
  }
}
