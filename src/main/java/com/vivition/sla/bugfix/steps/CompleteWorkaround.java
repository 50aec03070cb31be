package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.IncidentActions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The studio works in spite of its bug, or something else is needed. */
@Component
@UsableInModels
class CompleteWorkaround implements TaskListener {

  private final Bugs bugs;
  private final IncidentActions actions;
  private final CurrentUser user;

  CompleteWorkaround(Bugs bugs, IncidentActions actions, CurrentUser user) {
    this.bugs = bugs;
    this.actions = actions;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean works = "WORKS_AGAIN".equals(answers.text("answer"));
    actions.hold(incident); // before the bug, as everybody does
    if (works) {
      bugs.workaround(BugVars.BUG.get(task), answers.text("workaround"), user.id());
      actions.diagnosed(incident, Cause.SOFTWARE, null, answers.text("workaround"), user.id());
      actions.restored(incident, null, user.id());
    }
    bugs.goOn(incident, user.id());
    task.getExecution().setVariable("worksAgain", works);
  }
}
