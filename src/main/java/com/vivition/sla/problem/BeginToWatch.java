package com.vivition.sla.problem;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begin to watch: do the repeats stop? */
@Component
@UsableInModels
class BeginToWatch implements JavaDelegate {

  private final Problems problems;

  BeginToWatch(Problems problems) {
    this.problems = problems;
  }

  @Override
  public void execute(DelegateExecution execution) {
    problems.watch(ProblemVars.PROBLEM.get(execution));
  }
}
