package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceLog;
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
  private final MaintenanceLog log;
  private final CurrentUser user;

  CompleteMaintenanceDecision(Maintenance maintenance, MaintenanceLog log, CurrentUser user) {
    this.maintenance = maintenance;
    this.log = log;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String order = MaintenanceVars.ORDER.get(task);
    final boolean again = "PLAN_AGAIN".equals(answers.text("decision"));
    MaintenanceVars.PLAN_AGAIN.set(task.getExecution(), again);
    if (again) {
      final Instant notBefore = answers.instant("notBefore");
      VisitVars.NOT_BEFORE.set(task.getExecution(), notBefore == null ? null : Date.from(notBefore));
      log.add(order, user.id(), "To be planned again" + said(answers), false);
    } else {
      maintenance.skipped(order, answers.text("reason"), user.id());
      log.add(order, user.id(), "Skipped" + said(answers), false);
    }
  }

  private static String said(Answers answers) {
    return answers.text("reason") == null ? "" : ": " + answers.text("reason");
  }
}
