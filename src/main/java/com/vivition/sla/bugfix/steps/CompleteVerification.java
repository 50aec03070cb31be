package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the operators say about the release. */
@Component
@UsableInModels
class CompleteVerification implements TaskListener {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final BugProcess process;
  private final CurrentUser user;

  CompleteVerification(Bugs bugs, RollOuts rollOuts, BugProcess process, CurrentUser user) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String bug = BugVars.BUG.get(task);
    final boolean confirmed = answers.yes("confirmed");
    bugs.noted(bug, (confirmed ? "Confirmed by the operators: " : "Not confirmed: ") + answers.text("note"), user.id());
    if (confirmed) {
      bugs.fixed(bug, user.id()).forEach(process::settled);
    } else {
      bugs.hold(bug);
      rollOuts.withdraw(FixVars.VERSION.get(task), answers.text("note"));
      bugs.withdrawn(bug, answers.text("note"), user.id());
    }
    FixVars.CONFIRMED.set(task.getExecution(), confirmed);
  }
}
