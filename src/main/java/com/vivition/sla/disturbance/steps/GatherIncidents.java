package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gather the incidents: one that shows the same signs joins, by the word of whoever confirmed the disturbance. */
@Component
@UsableInModels
class GatherIncidents implements JavaDelegate {

  private final Disturbances disturbances;
  private final Joining joining;

  GatherIncidents(Disturbances disturbances, Joining joining) {
    this.disturbances = disturbances;
    this.joining = joining;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String number = DisturbanceVars.DISTURBANCE.get(execution);
    joining.join(number, DisturbanceVars.INCIDENT.get(execution), disturbances.get(number).engineer());
  }
}
