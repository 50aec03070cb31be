package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Lets the branch that a warning's timer begins know which warning it is: the timer event's id. */
@Component
@UsableInModels
class RememberWarning implements ExecutionListener {

  @Override
  public void notify(DelegateExecution execution) {
    Vars.WARNING.setLocal(execution, execution.getCurrentActivityId());
  }
}
