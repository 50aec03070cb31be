package com.vivition.sla.emergency;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The caller heard how he is served. */
@Component
@UsableInModels
class CompleteTelling implements TaskListener {

  private final EmergencyCalls calls;
  private final CurrentUser user;

  CompleteTelling(EmergencyCalls calls, CurrentUser user) {
    this.calls = calls;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    calls.told(CallVars.CALL.get(task), new Answers(task).text("note"), user.id());
  }
}
