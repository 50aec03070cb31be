package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.visit.VisitVars;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The planner has it planned again, or skips it this time. */
@Component
@UsableInModels
class CompleteMaintenanceDecision implements TaskListener {

  private final Maintenance maintenance;
  private final CurrentUser user;

  CompleteMaintenanceDecision(Maintenance maintenance, CurrentUser user) {
    this.maintenance = maintenance;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean again = "PLAN_AGAIN".equals(answers.text("decision"));
    MaintenanceVars.PLAN_AGAIN.set(task.getExecution(), again);
    if (again) {
      final Instant notBefore = answers.instant("notBefore");
      VisitVars.NOT_BEFORE.set(task.getExecution(), notBefore == null ? null : Date.from(notBefore));
    } else {
      maintenance.skipped(MaintenanceVars.ORDER.get(task), answers.text("reason"), user.id());
    }
  }
}
