package com.vivition.sla.emergency;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody knows which report the call is about; he also tells the caller how he is served. */
@Component
@UsableInModels
class CompleteIncidentChoice implements TaskListener {

  private final CurrentUser user;

  CompleteIncidentChoice(CurrentUser user) {
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final String chosen = new Answers(task).text("chosen");
    CallVars.CHOSEN.set(task.getExecution(), chosen.equals(IncidentChoiceRules.NEW) ? null : chosen);
    CallVars.TOLD_BY.set(task.getExecution(), user.id());
  }
}
