package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What was said when the operator was called. */
@Component
@UsableInModels
class CompleteCall implements TaskListener {

  private final Incidents incidents;
  private final CurrentUser user;

  CompleteCall(Incidents incidents, CurrentUser user) {
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    incidents.note(task.getExecution().getProcessBusinessKey(), user.id(), Kind.VISIT,
        "Called the operator: " + new Answers(task).text("note"), true);
  }
}
