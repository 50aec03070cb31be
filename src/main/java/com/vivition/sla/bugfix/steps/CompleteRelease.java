package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The version that fixes the bug is there. */
@Component
@UsableInModels
class CompleteRelease implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteRelease(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final String version = new Answers(task).text("version");
    bugs.released(BugVars.BUG.get(task), version, user.id());
    FixVars.VERSION.set(task.getExecution(), version);
  }
}
