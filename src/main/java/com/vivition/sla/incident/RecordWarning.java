package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Record the warning: a share of the promised time is used; says who has to act, the highest warning passed only (R9). */
@Component
@UsableInModels
class RecordWarning implements JavaDelegate {

  private final Incidents incidents;
  private final Warnings warnings;
  private final Warning.Table table;
  private final Deadlines deadlines;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final IncidentProcess process;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordWarning(Incidents incidents, Warnings warnings, Warning.Table table, Deadlines deadlines,
      TaskService tasks, OwnAuthority authority, IncidentProcess process, ApplicationEventPublisher events, Clock clock) {
    this.incidents = incidents;
    this.warnings = warnings;
    this.table = table;
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.authority = authority;
    this.process = process;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Warning warning = table.of(Vars.WARNING.get(execution));
    final Incident incident = incidents.of(execution);
    final SlaClock running = incidents.clock(incident.number());
    final Instant now = clock.instant();
    final boolean acts = warnings.fired(incident.number(), warning, running, now);
    final String words = "%d %% of the time promised for %s used. %s".formatted(warning.percent(),
        warning.target() == Target.RESTORE ? "restoring" : "triage", Words.dueTime(running, now));
    incidents.note(incident.number(), CurrentUser.APPLICATION, Kind.WARNING, words, warning.isBreach());
    final boolean settled = warning.act().equals("DECIDE_VISIT") && (causeFound(incident) || visitConsidered(execution));
    Vars.ACT.setLocal(execution, acts && !settled ? warning.act() : "NOBODY");
    Vars.NOTICE.setLocal(execution, warning.notice());
    deadlines.adjust(execution);
    if (acts && warning.act().equals("TELL")) {
      events.publishEvent(new WarningRaised(incident.number(), words));
    }
  }

  private static boolean causeFound(Incident incident) {
    return incident.cause() != null && incident.cause() != Cause.NOT_FOUND;
  }

  /** Whether somebody has a visit on his desk already. */
  private boolean visitConsidered(DelegateExecution execution) {
    return authority.get(() -> tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
        .taskDefinitionKey("decide-site-visit").count()) > 0 || process.isVisited(execution.getProcessBusinessKey());
  }
}
