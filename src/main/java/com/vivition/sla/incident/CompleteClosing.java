package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.diagnosis.Cause;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The incident is closed with its cause and, if the promise was broken, the reason (R9, R11). */
@Component
@UsableInModels
class CompleteClosing implements TaskListener {

  private final IncidentDesk desk;
  private final CurrentUser user;

  CompleteClosing(IncidentDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    desk.closed(incident, answers.choice("cause", Cause.class), answers.text("solution"), answers.text("breachReason"), user.id());
  }
}
