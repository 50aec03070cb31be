package com.vivition.sla.emergency;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody found out who called; he also tells the caller how he is served. */
@Component
@UsableInModels
class CompleteCallerSearch implements TaskListener {

  private final EmergencyCalls calls;
  private final CurrentUser user;

  CompleteCallerSearch(EmergencyCalls calls, CurrentUser user) {
    this.calls = calls;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String call = CallVars.CALL.get(task);
    final boolean ours = answers.yes("isOurs");
    if (ours) {
      calls.identified(call, answers.text("studio"), answers.text("summary"),
          answers.choice("standsStill", StandsStill.class));
    } else {
      calls.noStudio(call);
    }
    CallVars.OURS.set(task.getExecution(), ours);
    CallVars.TOLD_BY.set(task.getExecution(), user.id());
  }
}
