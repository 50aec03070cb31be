package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.visit.Errands;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What was said when the operator was called. */
@Component
@UsableInModels
class CompleteCall implements TaskListener {

  private final Errands errands;
  private final CurrentUser user;

  CompleteCall(Errands errands, CurrentUser user) {
    this.errands = errands;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    errands.called(task.getExecution().getProcessBusinessKey(),
        "Called the operator: " + new Answers(task).text("note"), user.id());
  }
}
