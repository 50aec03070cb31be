package com.vivition.sla.visit;

import com.vivition.sla.engine.OwnAuthority;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Tells the process of a visit what people did about it. */
@Component
class VisitProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;

  VisitProcess(RuntimeService runtime, TaskService tasks, OwnAuthority authority) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
  }

  /**
   * Correlates a message to the visit's process; nothing happens when it does not wait for that (any more).
   *
   * @return whether it waited
   */
  boolean tell(String visit, String message) {
    return !authority.get(() -> runtime.createMessageCorrelation(message)
        .processInstanceVariableEquals(VisitVars.VISIT.name(), visit).correlateAllWithResult()).isEmpty();
  }

  /** Has somebody call the operator; an incident has one such task at most (R13), and the phone task is one. */
  void askCall(String incident, String reason) {
    authority.run(() -> {
      final boolean called = tasks.createTaskQuery().processInstanceBusinessKey(incident)
          .taskDefinitionKeyIn("call-back", "agree-by-phone").count() > 0;
      if (!called) {
        runtime.startProcessInstanceByKey("call-operator", incident,
            Map.of("incident", incident, VisitVars.CALL_REASON.name(), reason));
      }
    });
  }

  /** Completes the technician's task; nothing happens when none is open. */
  void visited(String visit, Map<String, Object> outcome) {
    authority.run(() -> tasks.createTaskQuery().processVariableValueEquals(VisitVars.VISIT.name(), visit)
        .taskDefinitionKey("visit-studio").list().forEach(task -> tasks.complete(task.getId(), outcome)));
  }
}
