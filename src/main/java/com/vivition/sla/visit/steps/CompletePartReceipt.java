package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Words;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.PlanChanged;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ordered piece has arrived, or will later than expected. */
@Component
@UsableInModels
class CompletePartReceipt implements TaskListener {

  private final Stock stock;
  private final Errands errands;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  CompletePartReceipt(Stock stock, Errands errands, CurrentUser user, ApplicationEventPublisher events) {
    this.stock = stock;
    this.errands = errands;
    this.user = user;
    this.events = events;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final String component = VisitVars.COMPONENT.get(task);
    final boolean arrived = answers.yes("arrived");
    if (arrived) {
      stock.arrived(VisitVars.PART.get(task), answers.text("serialNumber"));
      errands.note(incident, user.id(), "The ordered part for %s has arrived".formatted(component), false);
    } else {
      stock.expected(VisitVars.PART.get(task), answers.instant("expectedAt"));
      errands.note(incident, user.id(), "The ordered part for %s is expected %s".formatted(component,
          Words.at(answers.instant("expectedAt"))), true);
      events.publishEvent(new PlanChanged());
    }
    VisitVars.ARRIVED.set(task.getExecution(), arrived);
  }
}
