package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The defective piece is back. */
@Component
@UsableInModels
class CompletePartReturn implements TaskListener {

  private final Stock stock;
  private final Errands errands;
  private final CurrentUser user;

  CompletePartReturn(Stock stock, Errands errands, CurrentUser user) {
    this.stock = stock;
    this.errands = errands;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    stock.returned(incident, VisitVars.COMPONENT.get(task), answers.text("location"));
    errands.note(incident, user.id(), "The defective part of %s is returned to %s".formatted(
        VisitVars.COMPONENT.get(task), answers.text("location")), false);
  }
}
