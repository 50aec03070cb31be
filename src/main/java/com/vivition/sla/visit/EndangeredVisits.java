package com.vivition.sla.visit;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Has visits planned anew that can no longer take place as agreed: the technician is ill, the part comes later. */
@Component
class EndangeredVisits {

  private final Visits visits;
  private final VisitProcess process;
  private final Appointments appointments;

  EndangeredVisits(Visits visits, VisitProcess process, Appointments appointments) {
    this.visits = visits;
    this.process = process;
    this.appointments = appointments;
  }

  /** Those whose part went to others while they were thinking are offered times with another one, by and by. */
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void offerAnew(PartLost lost) {
    appointments.renewOffers(lost.incident());
  }

  @EventListener
  void planAnew(PlanChanged change) {
    visits.endangered().forEach(visit -> process.tell(visit.id(), "VisitEndangered"));
  }
}
