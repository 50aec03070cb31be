package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
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
  private final Errands errands;
  private final StudioRegistry studios;

  ProposeSlots(Visits visits, Stock stock, Errands errands, StudioRegistry studios) {
    this.studios = studios;
    this.visits = visits;
    this.stock = stock;
    this.errands = errands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Errand errand = errands.get(execution.getProcessBusinessKey());
    final Purpose purpose = Purpose.valueOf(VisitVars.PURPOSE.get(execution));
    final String component = switch (purpose) {
      case SWAP -> VisitVars.COMPONENT.get(execution);
      case LOOK -> null;
      case MAINTENANCE -> there(errand, VisitVars.COMPONENT.find(execution).orElse(errand.component()));
    };
    if (purpose == Purpose.SWAP && stock.reservation(errand.number(), component).isEmpty()) {
      VisitVars.OUTCOME.set(execution, VisitOutcome.PART_GONE.name());
      throw new BpmnError("PART_GONE", "No part is reserved any more for " + component);
    }
    final Optional<Instant> wished = VisitVars.NOT_BEFORE.find(execution).map(Date::toInstant);
    final Offer offer = visits.offer(new VisitRequest(errand.number(), purpose, errand.studio(), component,
        errand.due(), wished.orElse(errand.earliest()),
        purpose == Purpose.MAINTENANCE ? work(execution, errand) : null, errand.hours()));
    VisitVars.VISIT.set(execution, offer.visit().id());
    VisitVars.SLOTS_FOUND.set(execution, !offer.slots().isEmpty());
    VisitVars.IN_TIME.set(execution, !offer.noneKeepsDeadline());
    VisitVars.SLOT_PROBLEM.set(execution, offer.reason());
    if (offer.reason() != null) {
      errands.note(errand.number(), CurrentUser.APPLICATION, offer.reason(), false);
    }
  }

  // one that has left the studio since asks for nobody in particular: the rest is still to be done
  private String there(Errand errand, String component) {
    return component != null && studios.get(errand.studio()).component(component).isPresent() ? component : null;
  }

  // an incident does not know how long its maintenance takes
  private static Duration work(DelegateExecution execution, Errand errand) {
    return VisitVars.WORK_MINUTES.find(execution).map(Duration::ofMinutes).orElse(errand.work());
  }
}
