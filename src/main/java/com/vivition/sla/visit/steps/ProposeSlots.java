package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Propose slots: who can be there when, with the part, and whether that keeps the promise. */
@Component
@UsableInModels
class ProposeSlots implements JavaDelegate {

  private final Visits visits;
  private final Stock stock;
  private final Incidents incidents;
  private final Clock clock;

  ProposeSlots(Visits visits, Stock stock, Incidents incidents, Clock clock) {
    this.visits = visits;
    this.stock = stock;
    this.incidents = incidents;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    final Purpose purpose = Purpose.valueOf(VisitVars.PURPOSE.get(execution));
    final String component = VisitVars.COMPONENT.find(execution).filter(id -> purpose == Purpose.SWAP).orElse(null);
    if (purpose == Purpose.SWAP && stock.reservation(incident.number(), component).isEmpty()) {
      VisitVars.OUTCOME.set(execution, VisitOutcome.PART_GONE.name());
      throw new BpmnError("PART_GONE", "No part is reserved any more for " + component);
    }
    final Offer offer = visits.offer(new VisitRequest(incident.number(), purpose, incident.studio(), component,
        incidents.clock(incident.number()).planningDue(clock.instant()).orElse(null),
        VisitVars.NOT_BEFORE.find(execution).map(Date::toInstant).orElse(null), null));
    VisitVars.VISIT.set(execution, offer.visit().id());
    VisitVars.SLOTS_FOUND.set(execution, !offer.slots().isEmpty());
    VisitVars.IN_TIME.set(execution, !offer.noneKeepsDeadline());
    VisitVars.SLOT_PROBLEM.set(execution, offer.reason());
    if (offer.reason() != null) {
      incidents.note(incident.number(), CurrentUser.APPLICATION, Kind.VISIT, offer.reason(), false);
    }
  }
}
