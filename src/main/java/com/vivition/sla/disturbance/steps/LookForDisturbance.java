package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look for a disturbance: does the incident point at a service, and how many do? */
@Component
@UsableInModels
class LookForDisturbance implements JavaDelegate {

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final DisturbanceProcess process;

  LookForDisturbance(Disturbances disturbances, Incidents incidents, DisturbanceProcess process) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    final String report = incident.description() == null ? incident.summary()
        : incident.summary() + "\n" + incident.description();
    final var one = disturbances.seen(incident.number(), report, DisturbanceVars.CAUSE.find(execution).orElse(null));
    one.ifPresent(found -> process.begin(found.number()));
    DisturbanceVars.DISTURBANCE.set(execution, one.map(found -> found.number()).orElse(null));
  }
}
