package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the bug shows itself to a developer too. */
@Component
@UsableInModels
class CompleteReproduction implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteReproduction(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    bugs.noted(BugVars.BUG.get(task), (answers.yes("reproduced") ? "Reproduced: " : "Not reproduced: ") + answers.text("note"),
        user.id());
  }
}
