package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.diagnosis.Cause;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The customer was helped with his site or with the handling of the studio: whether it works again by that. */
@Component
@UsableInModels
class CompleteHelp implements TaskListener {

  private final IncidentDesk desk;
  private final IncidentProcess process;
  private final CurrentUser user;

  CompleteHelp(IncidentDesk desk, IncidentProcess process, CurrentUser user) {
    this.desk = desk;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean worksAgain = answers.yes("worksAgain");
    desk.diagnosed(incident, answers.choice("cause", Cause.class), null, answers.text("work"), user.id());
    if (worksAgain) {
      desk.restored(incident, answers.instant("restoredAt"), answers.text("evidence"), user.id());
      process.callOffRepair(incident);
    }
    Vars.WORKS_AGAIN.set(task.getExecution(), worksAgain);
  }
}
