package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the warning: a share of the promised time is used; says who has to act, the highest warning passed only (R9). */
@Component
@UsableInModels
class RecordWarning implements JavaDelegate {

  private final Incidents incidents;
  private final Warnings warnings;
  private final Warning.Table table;
  private final Deadlines deadlines;
  private final Clock clock;

  RecordWarning(Incidents incidents, Warnings warnings, Warning.Table table, Deadlines deadlines, Clock clock) {
    this.incidents = incidents;
    this.warnings = warnings;
    this.table = table;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Warning warning = table.of(Vars.WARNING.get(execution));
    final Incident incident = incidents.of(execution);
    final SlaClock running = incidents.clock(incident.number());
    final Instant now = clock.instant();
    final boolean acts = warnings.fired(incident.number(), warning, running, now);
    incidents.note(incident.number(), CurrentUser.APPLICATION, Kind.WARNING,
        "%d %% of the promised time used. %s".formatted(warning.percent(), Words.dueTime(running, now)), warning.isBreach());
    final boolean visitDecided = warning.act().equals("DECIDE_VISIT") && incident.cause() != null;
    Vars.ACT.setLocal(execution, acts && !visitDecided ? warning.act() : "NOBODY");
    Vars.NOTICE.setLocal(execution, warning.notice());
    deadlines.adjust(execution);
  }
}
