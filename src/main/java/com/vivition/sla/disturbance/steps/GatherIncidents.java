package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gather the incidents: one that shows the same signs joins, by the word of whoever looked and decided it (R4). */
@Component
@UsableInModels
class GatherIncidents implements JavaDelegate {

  private final Joining joining;

  GatherIncidents(Joining joining) {
    this.joining = joining;
  }

  @Override
  public void execute(DelegateExecution execution) {
    joining.join(DisturbanceVars.DISTURBANCE.get(execution), DisturbanceVars.INCIDENT.get(execution),
        DisturbanceVars.GATHERED_BY.get(execution));
  }
}
