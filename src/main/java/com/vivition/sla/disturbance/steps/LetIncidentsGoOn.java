package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Let the incidents go on: the clock of one that waits stops when the service worked again (R4); its operator is asked. */
@Component
@UsableInModels
class LetIncidentsGoOn implements JavaDelegate {

  private final Disturbances disturbances;
  private final IncidentActions actions;
  private final DisturbanceProcess process;

  LetIncidentsGoOn(Disturbances disturbances, IncidentActions actions, DisturbanceProcess process) {
    this.disturbances = disturbances;
    this.actions = actions;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Disturbance one = disturbances.get(DisturbanceVars.DISTURBANCE.get(execution));
    final String incident = DisturbanceVars.INCIDENT.get(execution);
    actions.hold(incident);
    // it may have gone on by itself meanwhile
    if (disturbances.of(incident).filter(its -> its.number().equals(one.number())).isPresent()) {
      actions.diagnosed(incident, Cause.ONLINE_SERVICE, null, one.solution(), one.engineer());
      actions.restoredSince(incident, one.restoredAt(), one.evidence(), one.engineer());
      disturbances.leave(incident, "the service works again", one.engineer());
      process.over(incident);
    }
  }
}
