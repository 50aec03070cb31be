package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The customer's words were read: what was done, and what follows of them. */
@Component
@UsableInModels
class CompleteReading implements TaskListener {

  private final IncidentActions actions;
  private final CurrentUser user;

  CompleteReading(IncidentActions actions, CurrentUser user) {
    this.actions = actions;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    actions.replyRead(task.getExecution().getProcessBusinessKey(), answers.choice("follows", ReplyFollowUp.class),
        answers.text("note"), user.id());
  }
}
