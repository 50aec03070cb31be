package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The engineer who follows the repair on site knows better: it works, something else is needed, or the plan does not hold. */
@Component
@UsableInModels
class CompleteFollowing implements TaskListener {

  private final IncidentDesk desk;
  private final IncidentProcess process;
  private final CurrentUser user;

  CompleteFollowing(IncidentDesk desk, IncidentProcess process, CurrentUser user) {
    this.desk = desk;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final String decision = answers.text("decision");
    desk.noted(incident, TimelineEntry.Kind.REPAIR, switch (decision) {
      case "WORKS_AGAIN" -> "Nobody has to come any more: ";
      case "PLAN_AGAIN" -> "The visit is to be planned anew: ";
      default -> "Something else is needed: ";
    } + answers.text("note"), user.id());
    switch (decision) {
      case "WORKS_AGAIN" -> {
        desk.diagnosed(incident, null, null, answers.text("note"), user.id());
        desk.restored(incident, answers.instant("restoredAt"), answers.text("evidence"), user.id());
        process.callOffRepair(incident);
      }
      case "PLAN_AGAIN" -> process.tellIfWaiting(incident, "VisitEndangered");
      default -> process.callOffRepair(incident);
    }
    Vars.WORKS_AGAIN.set(task.getExecution(), "WORKS_AGAIN".equals(decision));
    Vars.DECISION.set(task.getExecution(), decision);
  }
}
