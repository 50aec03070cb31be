package com.vivition.sla.bugfix.steps;

import com.vivition.sla.engine.OwnAuthority;
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

  /** Shows on them what is known by now; what people typed stays. */
  void refresh(String bug) {
    authority.run(() -> {
      for (final Task task : tasks.createTaskQuery().processInstanceBusinessKey(bug)
          .processDefinitionKeyIn(PROCESSES.toArray(String[]::new)).list()) {
        tasks.setVariablesLocal(task.getId(), briefing.shown(bug));
        tasks.setPriority(task.getId(), plan.priority(bug));
      }
    });
  }
}
