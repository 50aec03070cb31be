package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Follow the move: the task goes to whoever goes there now, its reminder to the new time. */
@Component
@UsableInModels
class FollowMove implements JavaDelegate {

  private final VisitPlan plan;
  private final TaskService tasks;
  private final OwnAuthority authority;

  FollowMove(VisitPlan plan, TaskService tasks, OwnAuthority authority) {
    this.plan = plan;
    this.tasks = tasks;
    this.authority = authority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    authority.run(() -> tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
        .taskDefinitionKey("visit-studio").list().forEach(task -> {
          task.setAssignee(plan.technician(execution));
          task.setDueDate(plan.start(execution));
          tasks.saveTask(task);
        }));
    plan.armReminder(execution);
  }
}
