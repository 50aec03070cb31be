package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The visit page completes the visit: only there can all be reported that the next one needs. */
@Component
@UsableInModels
class CompleteVisit implements TaskListener {

  private final Visits visits;

  CompleteVisit(Visits visits) {
    this.visits = visits;
  }

  @Override
  public void notify(DelegateTask task) {
    if (!visits.get(VisitVars.VISIT.get(task)).state().isOver()) {
      throw new VisitNotReported();
    }
  }
}
