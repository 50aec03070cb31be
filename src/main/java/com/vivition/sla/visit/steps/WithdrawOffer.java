package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Withdraw the offer: the times can no longer be chosen. */
@Component
@UsableInModels
class WithdrawOffer implements JavaDelegate {

  private final Visits visits;

  WithdrawOffer(Visits visits) {
    this.visits = visits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    VisitVars.VISIT.find(execution).ifPresent(visit -> visits.cancel(visit, null));
  }
}
