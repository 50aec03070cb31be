package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Emergency calls that became no incident yet: somebody has to find out who called, or what about. */
@Component
class WaitingCallers {

  private static final String[] TASKS = {"find-caller", "choose-incident"};

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final OwnAuthority authority;

  WaitingCallers(TaskService tasks, RuntimeService runtime, OwnAuthority authority) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.authority = authority;
  }

  /** Their numbers. */
  Set<String> numbers() {
    return authority.get(() -> {
      final Set<String> processes = tasks.createTaskQuery().taskDefinitionKeyIn(TASKS).unlimitedList().stream()
          .map(Task::getProcessInstanceId).collect(Collectors.toSet());
      return processes.isEmpty() ? Set.<String>of()
          : runtime.createProcessInstanceQuery().processInstanceIds(processes).unlimitedList().stream()
              .map(ProcessInstance::getBusinessKey).filter(Objects::nonNull).filter(Duty::isCaller)
              .collect(Collectors.toSet());
    });
  }

  boolean has(String number) {
    return authority.get(() -> of(number).count()) > 0;
  }

  /** Why it waits, in words. */
  String why(String number) {
    return "Somebody rang the emergency number: " + authority.get(() -> of(number).list()).stream().map(Task::getName)
        .collect(Collectors.joining(", "));
  }

  List<String> heldBy(String number) {
    return authority.get(() -> of(number).taskAssigned().list()).stream().map(Task::getAssignee).toList();
  }

  private TaskQuery of(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKeyIn(TASKS);
  }
}
