package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The operator is reminded an hour before the visit that this task is about. */
@Component
@UsableInModels
class ArmReminder implements TaskListener {

  private final VisitPlan plan;

  ArmReminder(VisitPlan plan) {
    this.plan = plan;
  }

  @Override
  public void notify(DelegateTask task) {
    plan.armReminder(task.getExecution());
  }
}
