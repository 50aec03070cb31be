package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A visit was arranged by hand. */
@Component
@UsableInModels
class CompleteVisitArrangement implements TaskListener {

  private final IncidentDesk desk;
  private final CurrentUser user;

  CompleteVisitArrangement(IncidentDesk desk, CurrentUser user) {
    this.desk = desk;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final Instant at = answers.instant("visitAt");
    desk.noted(incident, Kind.REPAIR, "%s goes there%s%s".formatted(answers.text("technician"),
        at == null ? "" : ", " + Words.at(at), answers.text("note") == null ? "" : ": " + answers.text("note")), user.id());
  }
}
