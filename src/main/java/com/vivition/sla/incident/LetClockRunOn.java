package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Let the clock run on: it never worked, so the time counts (R4); or it failed again, so it goes on (R10). */
@Component
@UsableInModels
class LetClockRunOn implements JavaDelegate {

  private final IncidentDesk desk;
  private final CurrentUser user;

  LetClockRunOn(IncidentDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    desk.runsOn(execution.getProcessBusinessKey(), Vars.TOLD_BY.find(execution).orElse(null), user.id());
  }
}
