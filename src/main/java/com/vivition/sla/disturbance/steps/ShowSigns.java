package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Show the signs, and who waits: the disturbance's tasks say what is known by now. A transaction of its own, so that whoever completes
 * such a task clashes with no report; the engine takes it again when it was the slower one.
 */
@Component
@UsableInModels
class ShowSigns implements JavaDelegate {

  private final DisturbanceBriefing briefing;

  ShowSigns(DisturbanceBriefing briefing) {
    this.briefing = briefing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    briefing.refresh(DisturbanceVars.DISTURBANCE.get(execution));
  }
}
