package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody who was called is on it. */
@Component
@UsableInModels
class AcceptCall implements TaskListener {

  private final DutyCalls calls;
  private final Incidents incidents;
  private final CurrentUser user;

  AcceptCall(DutyCalls calls, Incidents incidents, CurrentUser user) {
    this.calls = calls;
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = task.getExecution().getProcessBusinessKey();
    calls.accepted(number, user.id(), false);
    incidents.note(number, user.id(), Kind.NOTE, "Accepted the call", false);
  }
}
