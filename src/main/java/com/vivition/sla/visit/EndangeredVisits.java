package com.vivition.sla.visit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Has visits planned anew that can no longer take place as agreed: the technician is ill, the part comes later. */
@Component
class EndangeredVisits {

  private static final Logger log = LoggerFactory.getLogger(EndangeredVisits.class);

  private final Visits visits;
  private final VisitProcess process;
  private final Appointments appointments;
  private final TransactionTemplate alone;

  EndangeredVisits(Visits visits, VisitProcess process, Appointments appointments,
      PlatformTransactionManager transactions) {
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

  /** Each on its own: one that cannot be planned anew holds up no other, nor what somebody changed. */
  @TransactionalEventListener
  void planAnew(PlanChanged change) {
    alone.execute(status -> visits.endangered()).forEach(visit -> {
      try {
        alone.executeWithoutResult(status -> process.tell(visit.id(), "VisitEndangered"));
      } catch (RuntimeException failed) {
        log.error("The visit {} for {} cannot take place as agreed, and is not planned anew", visit.id(),
            visit.errand(), failed);
      }
    });
  }
}
