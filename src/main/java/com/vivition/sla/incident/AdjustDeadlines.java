package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Adjust the deadlines: the clock was corrected, changed, paused or resumed, and timers and tasks follow it. */
@Component
@UsableInModels
class AdjustDeadlines implements JavaDelegate {

  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;

  AdjustDeadlines(Deadlines deadlines, ApplicationEventPublisher events) {
    this.deadlines = deadlines;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    deadlines.adjust(execution);
    events.publishEvent(new IncidentGoesOn(execution.getProcessBusinessKey()));
  }
}
