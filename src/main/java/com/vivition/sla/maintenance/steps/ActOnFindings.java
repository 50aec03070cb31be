package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.maintenance.Finding;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Act on the findings: each becomes an incident or a swap of its own, or was only noted. Nobody waits for them. */
@Component
@UsableInModels
class ActOnFindings implements JavaDelegate {

  private static final String REPLACEMENT = "replace-part";
  private static final int SUMMARY = 200;

  private final Maintenance maintenance;
  private final IncidentActions actions;
  private final Visits visits;
  private final StudioRegistry studios;
  private final RuntimeService runtime;
  private final OwnAuthority authority;

  ActOnFindings(Maintenance maintenance, IncidentActions actions, Visits visits, StudioRegistry studios,
      RuntimeService runtime, OwnAuthority authority) {
    this.maintenance = maintenance;
    this.actions = actions;
    this.visits = visits;
    this.studios = studios;
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final MaintenanceOrder order = maintenance.get(MaintenanceVars.ORDER.get(execution));
    final List<Finding> findings = maintenance.findings(order.number());
    for (int i = 0; i < findings.size(); i++) {
      final Finding finding = findings.get(i);
      if (finding.act() == FindingAct.REPORT) {
        // the findings of an order keep their order: so the same one is reported once
        report(order, finding, "%s/%d".formatted(order.number(), i));
      }
    }
    // each once, whatever is wrong with it: a swap that begins here is not found by the next query yet
    findings.stream().filter(finding -> finding.act() == FindingAct.REPLACE).map(Finding::component).distinct()
        .forEach(component -> replace(order, component));
  }

  private void report(MaintenanceOrder order, Finding finding, String reference) {
    final String line = finding.text().replaceAll("\\s+", " ").strip();
    actions.discoveredWorking(order.studio(), line.length() <= SUMMARY ? line : line.substring(0, SUMMARY - 1) + "…",
        "%s%nFound at maintenance %s.".formatted(finding.text(), order.number()), reference);
  }

  private void replace(MaintenanceOrder order, String component) {
    // one that has left the studio since needs no swap
    if (studios.get(order.studio()).component(component).isPresent() && !swapped(order.number(), component)) {
      authority.run(() -> runtime.startProcessInstanceByKey(REPLACEMENT, order.number(),
          Map.of("incident", order.number(), VisitVars.COMPONENT.name(), component)));
    }
  }

  private boolean swapped(String order, String component) {
    final boolean visited = visits.ofIncident(order).stream()
        .anyMatch(visit -> visit.purpose() == Purpose.SWAP && component.equals(visit.component()));
    return visited || authority.get(() -> runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(order, REPLACEMENT)
        .variableValueEquals(VisitVars.COMPONENT.name(), component).count()) > 0;
  }
}
