package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Release the part: others may have it. One that is on order stays on its way to the warehouse. */
@Component
@UsableInModels
class ReleasePart implements JavaDelegate {

  private final Stock stock;
  private final Incidents incidents;

  ReleasePart(Stock stock, Incidents incidents) {
    this.stock = stock;
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String incident = execution.getProcessBusinessKey();
    final String component = VisitVars.COMPONENT.get(execution);
    if (stock.reservation(incident, component).isPresent()) {
      stock.release(incident, component);
      incidents.note(incident, CurrentUser.APPLICATION, Kind.VISIT,
          "The part for %s is released".formatted(component), false);
    }
  }
}
