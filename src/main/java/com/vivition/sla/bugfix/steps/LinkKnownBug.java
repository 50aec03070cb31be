package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A studio that diagnosis restored by a known workaround shows the bug all the same, though it waits for nothing. */
@Component
@UsableInModels
class LinkKnownBug implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  LinkKnownBug(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String bug = answers.text(BugVars.BUG.name());
    if (bug != null && "WORKS_AGAIN".equals(answers.text("outcome"))) {
      bugs.link(bug, task.getExecution().getProcessBusinessKey(), false, user.id());
    }
  }
}
