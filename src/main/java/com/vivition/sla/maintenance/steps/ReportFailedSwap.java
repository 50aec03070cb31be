package com.vivition.sla.maintenance.steps;

import static java.util.stream.Collectors.joining;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Words;
import com.vivition.sla.maintenance.Finding;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceEntry;
import com.vivition.sla.maintenance.MaintenanceLog;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.visit.VisitVars;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Report the failed swap: what was found and what came of it is an incident's from now on. */
@Component
@UsableInModels
class ReportFailedSwap implements JavaDelegate {

  private static final int LONGEST = 10_000;
  private static final int LAST_ENTRIES = 20;

  private final Maintenance maintenance;
  private final MaintenanceLog log;
  private final IncidentActions actions;

  ReportFailedSwap(Maintenance maintenance, MaintenanceLog log, IncidentActions actions) {
    this.maintenance = maintenance;
    this.log = log;
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final MaintenanceOrder order = maintenance.get(execution.getProcessBusinessKey());
    final String component = VisitVars.COMPONENT.get(execution);
    final String words = "%s%nFound at maintenance %s. The swap did not succeed:%n%s"
        .formatted(found(order, component), order.number(), since(order));
    actions.discovered(order.studio(), "The swap of %s did not succeed".formatted(component),
        words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…",
        "%s/%s/swap".formatted(order.number(), component));
  }

  private String found(MaintenanceOrder order, String component) {
    return maintenance.findings(order.number()).stream()
        .filter(finding -> finding.act() == FindingAct.REPLACE && finding.component().equals(component))
        .map(Finding::text).collect(joining("\n"));
  }

  /** What the order's history tells since it was closed. */
  private String since(MaintenanceOrder order) {
    final List<MaintenanceEntry> entries = log.of(order.number()).stream()
        .filter(entry -> order.closedAt() == null || !entry.at().isBefore(order.closedAt())).toList();
    return entries.stream().skip(Math.max(0, entries.size() - LAST_ENTRIES))
        .map(entry -> "%s: %s".formatted(Words.at(entry.at()), entry.text())).collect(joining("\n"));
  }
}
