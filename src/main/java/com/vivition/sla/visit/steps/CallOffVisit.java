package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Words;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Call off the visit: nobody goes there. The part stays reserved; who keeps it decides the swap. */
@Component
@UsableInModels
class CallOffVisit implements JavaDelegate {

  private final Visits visits;
  private final Errands errands;
  private final CurrentUser user;

  CallOffVisit(Visits visits, Errands errands, CurrentUser user) {
    this.visits = visits;
    this.errands = errands;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Visit visit = visits.get(VisitVars.VISIT.get(execution));
    if (visit.state().isAgreed()) {
      visits.cancel(visit.id(), null);
      errands.note(visit.errand(), user.id(),
          "The visit of %s is called off".formatted(Words.at(visit.start())), true);
    }
  }
}
