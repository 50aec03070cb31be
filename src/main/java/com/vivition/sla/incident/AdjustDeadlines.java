package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adjust the deadlines: the clock was corrected, changed, paused or resumed, and timers and tasks follow it. */
@Component
@UsableInModels
class AdjustDeadlines implements JavaDelegate {

  private final Deadlines deadlines;

  AdjustDeadlines(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.adjust(execution);
  }
}
