package com.vivition.sla.maintenance.steps;

import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.maintenance.OrderGrown;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** What joined an order takes time on site, and may ask for somebody else: what was planned without it is not kept. */
@Component
class FollowGrowth {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final Visits visits;
  private final PlanningSettings settings;
  private final Clock clock;

  FollowGrowth(Maintenance maintenance, MaintenanceProcess process, Visits visits, PlanningSettings settings,
      Clock clock) {
    this.maintenance = maintenance;
    this.process = process;
    this.visits = visits;
    this.settings = settings;
    this.clock = clock;
  }

  /** After the transaction, since visits are held before orders. */
  @TransactionalEventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void grown(OrderGrown grown) {
    final MaintenanceOrder order = maintenance.get(grown.number());
    if (!order.state().isOpen()) {
      return;
    }
    if (visits.ofIncident(order.number()).stream().anyMatch(visit -> isTooShort(visit, order))) {
      process.offerAnew(order.number());
    } else if (order.visit() != null && visits.get(order.visit()).purpose() != Purpose.MAINTENANCE
        && order.work().compareTo(settings.alongside()) > 0) {
      maintenance.unplanned(order.number());
      process.lookAgain(order.number());
    }
  }

  private boolean isTooShort(Visit visit, MaintenanceOrder order) {
    return visit.purpose() == Purpose.MAINTENANCE && !visit.state().isOver() && !visit.begunBy(clock.instant())
        && visit.work().compareTo(order.work()) < 0;
  }
}
