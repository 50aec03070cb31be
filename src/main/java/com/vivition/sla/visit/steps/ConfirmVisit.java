package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitConfirmed;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Confirm the visit: it stands, and whoever calls it off later undoes this. */
@Component
@UsableInModels
class ConfirmVisit implements JavaDelegate {

  private final Visits visits;
  private final ApplicationEventPublisher events;

  ConfirmVisit(Visits visits, ApplicationEventPublisher events) {
    this.visits = visits;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    // the slot may have been another one by now, but never none: what follows invites people
    final Visit visit = visits.get(VisitVars.VISIT.get(execution));
    if (!visit.state().isAgreed()) {
      throw new IllegalStateException("Nothing is agreed for the visit %s, it is %s".formatted(visit.id(), visit.state()));
    }
    VisitVars.NOT_BEFORE.set(execution, null);
    events.publishEvent(new VisitConfirmed(visit));
  }
}
