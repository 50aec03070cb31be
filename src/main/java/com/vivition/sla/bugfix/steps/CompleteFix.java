package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The bug is fixed in the source. */
@Component
@UsableInModels
class CompleteFix implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteFix(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    bugs.noted(BugVars.BUG.get(task), "Fixed, to be reviewed: " + new Answers(task).text("note"), user.id());
    FixVars.FIXED_BY.set(task.getExecution(), user.id());
  }
}
