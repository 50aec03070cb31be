package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Show what is known: the tasks of the disturbance tell its signs and who waits by now. A transaction of its own, so that
 * whoever completes such a task clashes with no report; the engine takes it again when it was the slower one.
 */
@Component
@UsableInModels
class ShowWhatIsKnown implements JavaDelegate {

  private final DisturbanceBriefing briefing;

  ShowWhatIsKnown(DisturbanceBriefing briefing) {
    this.briefing = briefing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    briefing.refresh(DisturbanceVars.DISTURBANCE.get(execution));
  }
}
