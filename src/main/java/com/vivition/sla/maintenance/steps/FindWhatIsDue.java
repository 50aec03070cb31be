package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Find what is due: it becomes orders, a process each. */
@Component
@UsableInModels
class FindWhatIsDue implements JavaDelegate {

  private final Morning morning;

  FindWhatIsDue(Morning morning) {
    this.morning = morning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    morning.plan();
  }
}
