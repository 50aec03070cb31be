package com.vivition.sla.maintenance.steps;

import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.maintenance.OrderClosed;
import com.vivition.sla.maintenance.OrderGrown;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitConfirmed;
import com.vivition.sla.visit.VisitProposed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An order is planned once its visit stands, and its process hears when it is over. The customer has so long for
 * agreeing on a time, counted from the latest ones that were offered to him.
 */
@Component
class FollowVisit {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final ApplicationEventPublisher events;
  private final PlanningSettings settings;
  private final Clock clock;

  FollowVisit(Maintenance maintenance, MaintenanceProcess process, ApplicationEventPublisher events,
      PlanningSettings settings, Clock clock) {
    this.maintenance = maintenance;
    this.process = process;
    this.events = events;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener
  void proposed(VisitProposed proposed) {
    if (Maintenance.isOwn(proposed.visit())) {
      process.answerBy(proposed.visit().errand(), clock.instant().plus(settings.answerWithin()));
    }
  }

  @EventListener
  void confirmed(VisitConfirmed confirmed) {
    final Visit visit = confirmed.visit();
    if (Maintenance.isOwn(visit)) {
      process.answerBy(visit.errand(), null);
    }
    if (visit.purpose() == Purpose.MAINTENANCE) {
      (Maintenance.isOwn(visit) ? Optional.of(visit.errand()) : process.orderOf(visit.errand()))
          .filter(order -> maintenance.get(order).state().isOpen())
          .ifPresent(order -> planned(order, visit));
    }
  }

  private void planned(String order, Visit visit) {
    // something may have joined while he chose
    if (maintenance.planned(order, visit.id()).work().compareTo(visit.work()) > 0) {
      events.publishEvent(new OrderGrown(order));
    }
  }

  @EventListener
  void closed(OrderClosed closed) {
    process.lookAgain(closed.number());
  }
}
