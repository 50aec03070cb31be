package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether we still wait for the customer (R8). */
@Component
@UsableInModels
class CompletePauseReview implements TaskListener {

  private final IncidentDesk desk;
  private final CurrentUser user;
  private final Clock clock;

  CompletePauseReview(IncidentDesk desk, CurrentUser user, Clock clock) {
    this.desk = desk;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final boolean waiting = "STILL_WAITING".equals(answers.text("decision"));
    desk.noted(incident, Kind.CLOCK, (waiting ? "Still waiting for the customer: " : "No longer waiting: ") + answers.text("note"),
        user.id());
    if (!waiting) {
      desk.resumed(incident, clock.instant(), null, user.id());
    }
    Vars.STILL_WAITING.set(task.getExecution(), waiting);
  }
}
