package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.rota.DutyLine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Somebody who was called is on it. */
@Component
@UsableInModels
class AcceptCall implements TaskListener {

  private final DutyCalls calls;
  private final Incidents incidents;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  AcceptCall(DutyCalls calls, Incidents incidents, CurrentUser user, ApplicationEventPublisher events) {
    this.calls = calls;
    this.incidents = incidents;
    this.user = user;
    this.events = events;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = task.getExecution().getProcessBusinessKey();
    final DutyLine line = DutyVars.line(task);
    calls.accepted(number, line, user.id());
    if (!Duty.isCaller(number)) {
      incidents.note(number, user.id(), Kind.NOTE, "Accepted the call", false);
    }
    events.publishEvent(new CallWatch.Accepted(number, line));
  }
}
