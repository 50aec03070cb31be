package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What becomes of a reply to an incident that was over (R10). */
@Component
@UsableInModels
class CompleteReplyDecision implements TaskListener {

  private final IncidentActions actions;
  private final CurrentUser user;

  CompleteReplyDecision(IncidentActions actions, CurrentUser user) {
    this.actions = actions;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final LateReply decision = answers.choice("decision", LateReply.class);
    actions.lateReplyRead(task.getExecution().getProcessBusinessKey(), decision, answers.text("note"), user.id());
    Vars.REPLY_DECISION.set(task.getExecution(), decision.name());
  }
}
