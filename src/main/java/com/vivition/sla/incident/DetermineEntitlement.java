package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Determine the entitlement: what the agreement gives decides when the clock starts and what it promises (R3, R5). */
@Component
@UsableInModels
class DetermineEntitlement implements JavaDelegate {

  private final Reporting reporting;
  private final Incidents incidents;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  DetermineEntitlement(Reporting reporting, Incidents incidents, CurrentUser user, ApplicationEventPublisher events) {
    this.reporting = reporting;
    this.incidents = incidents;
    this.user = user;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reporting.startClock(incidents.of(execution), user.id());
    events.publishEvent(new SignsSeen(execution.getProcessBusinessKey(), null));
  }
}
