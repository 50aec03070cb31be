package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stop the clock: the engineer's word was recorded with his task; what waits for it in the process goes on or away. */
@Component
@UsableInModels
class StopClock implements JavaDelegate {

  @Override
  public void execute(DelegateExecution execution) {
    // makes the engine look again at the conditions that end the waiting for the customer and the considering of a visit
    Vars.WORKS_AGAIN.set(execution.getProcessInstance(), true);
  }
}
