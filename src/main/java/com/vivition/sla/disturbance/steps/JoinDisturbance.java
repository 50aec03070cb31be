package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Join the disturbance: the one that the engineer chose, else the open one of that service, else a new one, declared by
 * him, which has its process from now on. One that was restored while he chose refuses him: he diagnoses again.
 */
@Component
@UsableInModels
class JoinDisturbance implements JavaDelegate {

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final DisturbanceProcess process;
  private final CurrentUser user;

  JoinDisturbance(Disturbances disturbances, Incidents incidents, IncidentActions actions, DisturbanceProcess process,
      CurrentUser user) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.actions = actions;
    this.process = process;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    actions.hold(incident.number());
    final Disturbance one = DisturbanceVars.DISTURBANCE.find(execution).filter(chosen -> !chosen.isBlank())
        .map(disturbances::get)
        .orElseGet(() -> disturbances.declared(disturbances.serviceOf(incident.number()), incident.summary(), user.id()));
    actions.callOffVisits(incident.number());
    disturbances.join(one.number(), incident.number(), user.id());
    DisturbanceVars.DISTURBANCE.set(execution, one.number());
    process.begin(one.number());
    process.show(one.number());
  }
}
