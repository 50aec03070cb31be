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

/** The roll-out stopped: it goes on, or its release is withdrawn and the bug fixed anew. */
@Component
@UsableInModels
class CompleteRollOutLook implements TaskListener {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final CurrentUser user;

  CompleteRollOutLook(Bugs bugs, RollOuts rollOuts, CurrentUser user) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean on = "RESUME".equals(answers.text("decision"));
    if (on) {
      rollOuts.resume(FixVars.ROLL_OUT.get(task));
    } else {
      bugs.hold(BugVars.BUG.get(task));
      rollOuts.withdraw(FixVars.VERSION.get(task), answers.text("reason"));
      bugs.withdrawn(BugVars.BUG.get(task), answers.text("reason"), user.id());
    }
    FixVars.GO_ON.set(task.getExecution(), on);
  }
}
