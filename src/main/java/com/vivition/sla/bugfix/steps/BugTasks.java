package com.vivition.sla.bugfix.steps;

import com.vivition.sla.engine.OwnAuthority;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Keeps the open tasks of a bug up to date. */
@Component
class BugTasks {

  private static final List<String> PROCESSES = List.of("bug-fix", "reopened-issue");

  private final TaskService tasks;
  private final BugBriefing briefing;
  private final BugPlan plan;
  private final OwnAuthority authority;

  BugTasks(TaskService tasks, BugBriefing briefing, BugPlan plan, OwnAuthority authority) {
    this.tasks = tasks;
    this.briefing = briefing;
    this.plan = plan;
    this.authority = authority;
  }

  /**
   * Shows on them what is known by now; what people typed stays. They are due when the first studio is that stands still
   * by now; when none does any more, they stay as they are.
   */
  void refresh(String bug) {
    authority.run(() -> {
      for (final Task task : tasks.createTaskQuery().processInstanceBusinessKey(bug)
          .processDefinitionKeyIn(PROCESSES.toArray(String[]::new)).list()) {
        if (tasks.getVariableLocal(task.getId(), "number") != null) { // else this very transaction completes it
          tasks.setVariablesLocal(task.getId(), briefing.shown(bug));
          task.setPriority(plan.priority(bug));
          plan.firstDue(bug).ifPresent(due -> task.setDueDate(Date.from(due)));
          tasks.saveTask(task);
        }
      }
    });
  }
}
