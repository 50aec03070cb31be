package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Take the bug up again: its process begins anew. */
@Component
@UsableInModels
class TakeBugUpAgain implements JavaDelegate {

  private final BugProcess process;

  TakeBugUpAgain(BugProcess process) {
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    process.begin(BugVars.BUG.get(execution));
  }
}
