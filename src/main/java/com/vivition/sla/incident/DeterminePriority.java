package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determine the priority: impact and urgency as triage confirmed them; what they imply corrects the clock (R7). */
@Component
@UsableInModels
class DeterminePriority implements JavaDelegate {

  private final IncidentDesk desk;
  private final Deadlines deadlines;
  private final CurrentUser user;

  DeterminePriority(IncidentDesk desk, Deadlines deadlines, CurrentUser user) {
    this.desk = desk;
    this.deadlines = deadlines;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.prioritised(execution.getProcessBusinessKey(), user.id());
    deadlines.adjust(execution);
  }
}
