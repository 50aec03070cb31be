package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determine the entitlement: what the agreement gives decides when the clock starts and what it promises (R3, R5). */
@Component
@UsableInModels
class DetermineEntitlement implements JavaDelegate {

  private final Reporting reporting;
  private final Incidents incidents;
  private final CurrentUser user;

  DetermineEntitlement(Reporting reporting, Incidents incidents, CurrentUser user) {
    this.reporting = reporting;
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reporting.startClock(incidents.of(execution), user.id());
  }
}
