package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Start the clock: from here on the model's timers watch it (R9). */
@Component
@UsableInModels
class StartClock implements JavaDelegate {

  private final Deadlines deadlines;

  StartClock(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.adjust(execution);
  }
}
