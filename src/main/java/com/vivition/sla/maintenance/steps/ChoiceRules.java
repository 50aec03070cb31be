package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Maintenance as a remedy is of something there, for a reason, and in the hand of one incident. */
@Component
class ChoiceRules implements FormRule {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final Incidents incidents;
  private final Visits visits;
  private final Clock clock;

  ChoiceRules(Maintenance maintenance, MaintenanceProcess process, Incidents incidents, Visits visits, Clock clock) {
    this.maintenance = maintenance;
    this.process = process;
    this.incidents = incidents;
    this.visits = visits;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "choose-maintenance";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    if (!"MAINTAIN".equals(submitted.get("decision"))) {
      return problems;
    }
    if (!submitted.containsKey("work")) {
      problems.add("Choose what is to be maintained. If nothing fits, diagnose again.");
    }
    if (!submitted.containsKey("why")) {
      problems.add("Say why: the technician has to know what it is to cure.");
    }
    final Incident incident = incidents.get(((DelegateTask) scope).getExecution().getProcessBusinessKey());
    maintenance.openOf(incident.studio()).map(MaintenanceOrder::number).flatMap(process::incidentWith)
        .filter(other -> !other.equals(incident.number()))
        .ifPresent(other -> problems.add("%s has the studio's maintenance in hand. Merge the two, or diagnose again."
            .formatted(other)));
    maintenance.openOf(incident.studio()).filter(this::isBeingDone).map(MaintenanceOrder::number)
        .ifPresent(order -> problems.add("Somebody is on site for %s at this moment. Wait for his report, or diagnose again."
            .formatted(order)));
    return problems;
  }

  /** Whether its visit has begun and is not reported yet. */
  private boolean isBeingDone(MaintenanceOrder order) {
    return Optional.ofNullable(order.visit()).map(visits::get)
        .filter(visit -> visit.state().isAgreed() && visit.begunBy(clock.instant())).isPresent();
  }
}
