package com.vivition.sla.problem;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The operators were trained. */
@Component
@UsableInModels
class CompleteTraining implements TaskListener {

  private final Problems problems;

  CompleteTraining(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    problems.trained(ProblemVars.PROBLEM.get(task),
        "%s, with %s".formatted(answers.text("trained"), answers.text("whom")));
  }
}
