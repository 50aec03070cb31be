package com.vivition.sla.problem;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the lead decided about the problem. */
@Component
@UsableInModels
class CompleteProblemDecision implements TaskListener {

  private final Problems problems;
  private final CurrentUser user;

  CompleteProblemDecision(Problems problems, CurrentUser user) {
    this.problems = problems;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final ProblemAction action = answers.choice("action", ProblemAction.class);
    problems.decide(ProblemVars.PROBLEM.get(task), new Decision.Wanted(action, answers.text("reason"),
        answers.text("component"), answers.text("bugTitle"), answers.text("bugText")), user.id());
    ProblemVars.ACTION.set(task.getExecution(), action.name());
  }
}
