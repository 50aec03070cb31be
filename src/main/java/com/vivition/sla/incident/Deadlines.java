package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.OwnAuthority;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Keeps the process's timers and the people's tasks in step with the incident's clock. */
@Component
class Deadlines {

  private final Incidents incidents;
  private final Warnings warnings;
  private final ModelTimers timers;
  private final Briefing briefing;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final Clock clock;

  Deadlines(Incidents incidents, Warnings warnings, ModelTimers timers, Briefing briefing, RuntimeService runtime,
      TaskService tasks, OwnAuthority authority, Clock clock) {
    this.incidents = incidents;
    this.warnings = warnings;
    this.timers = timers;
    this.briefing = briefing;
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
    this.clock = clock;
  }

  /** Computes anew when warnings fire, when the service opens for it, and when its tasks are due. */
  void adjust(DelegateExecution execution) {
    adjust(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** As above, for an incident whose process is not at work just now. */
  void adjust(String incident) {
    authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "incident").list())
        .forEach(process -> adjust(incident, process.getId()));
  }

  /** Somebody asks at once whether we still wait for the customer (R8). @return false when no such review is planned */
  boolean reviewPause(String incident) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "incident")
        .list().stream().anyMatch(process -> timers.arm(process.getId(), "review-due", clock.instant())));
  }

  /** Its tasks, and those about it after its end, show what is known by now. */
  void refresh(String incident) {
    authority.run(() -> tasks.createTaskQuery().processInstanceBusinessKey(incident).list().forEach(briefing::refresh));
  }

  private void adjust(String incident, String process) {
    authority.run(() -> {
      final SlaClock running = incidents.clock(incident);
      final Instant now = clock.instant();
      timers.arm(process, "service-opens", running.startsAt());
      warnings.schedule(incident, running, now)
          .forEach((warning, at) -> timers.arm(process, warning.event(), at.orElse(null)));
      refresh(incident);
    });
  }
}
