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

/** A roll-out that runs is halted, or its release withdrawn: no other studio gets its turn. */
@Component
@UsableInModels
class CompleteRollOutFollowing implements TaskListener {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final BugProcess process;
  private final CurrentUser user;

  CompleteRollOutFollowing(Bugs bugs, RollOuts rollOuts, BugProcess process, CurrentUser user) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String bug = BugVars.BUG.get(task);
    if ("WITHDRAW".equals(answers.text("decision"))) {
      bugs.hold(bug);
      rollOuts.withdraw(FixVars.VERSION.get(task), answers.text("reason"));
      bugs.withdrawn(bug, answers.text("reason"), user.id());
    } else {
      rollOuts.stop(FixVars.ROLL_OUT.get(task), answers.text("reason"));
    }
    process.halt(bug);
  }
}
