package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugDecision;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What is to become of the bug; a workaround lets the incidents that wait go on. */
@Component
@UsableInModels
class CompleteBugDecision implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteBugDecision(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String bug = BugVars.BUG.get(task);
    final BugDecision decision = answers.choice("decision", BugDecision.class);
    if (answers.text("workaround") != null) {
      bugs.workaround(bug, answers.text("workaround"), user.id());
    }
    bugs.decide(bug, decision, answers.text("reason"), user.id());
    FixVars.DECISION.set(task.getExecution(), decision.name());
  }
}
