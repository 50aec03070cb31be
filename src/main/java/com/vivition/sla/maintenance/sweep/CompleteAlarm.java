package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What was wrong with ourselves: kept with the process, where Cockpit shows it. */
@Component
@UsableInModels
class CompleteAlarm implements TaskListener {

  private final CurrentUser user;

  CompleteAlarm(CurrentUser user) {
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    task.getExecution().setVariable("found", "%s (%s)".formatted(new Answers(task).text("note"), user.id()));
  }
}
