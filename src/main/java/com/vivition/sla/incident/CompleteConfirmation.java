package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the operator says about the restored studio (R4). */
@Component
@UsableInModels
class CompleteConfirmation implements TaskListener {

  private final IncidentDesk desk;
  private final CurrentUser user;

  CompleteConfirmation(IncidentDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final Confirmation confirmation = answers.choice("confirmation", Confirmation.class);
    Vars.TOLD_BY.set(task.getExecution(),
        desk.confirmed(incident, confirmation, answers.joined("spokenTo", "note"), user.id()));
    Vars.CONFIRMATION.set(task.getExecution(), confirmation.name());
  }
}
