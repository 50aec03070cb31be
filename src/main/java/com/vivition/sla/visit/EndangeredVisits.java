package com.vivition.sla.visit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has visits planned anew that can no longer take place as agreed: the technician is ill, the part comes later. */
@Component
class EndangeredVisits {

  private final Visits visits;
  private final VisitProcess process;

  EndangeredVisits(Visits visits, VisitProcess process) {
    this.visits = visits;
    this.process = process;
  }

  @EventListener
  void planAnew(PlanChanged change) {
    visits.endangered().forEach(visit -> process.tell(visit.id(), "VisitEndangered"));
  }
}
