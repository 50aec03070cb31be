package com.vivition.sla.maintenance.steps;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceProcess;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done every morning; done twice, it has one effect. */
@Service
@Transactional
class Morning {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final ServiceHours hours;
  private final Clock clock;

  Morning(Maintenance maintenance, MaintenanceProcess process, ServiceHours hours, Clock clock) {
    this.maintenance = maintenance;
    this.process = process;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * What is due becomes orders. Every open order that nobody has in hand gets its process, also one whose incident is
   * over without it.
   */
  void plan() {
    maintenance.planDay(clock.instant().atZone(hours.calendar(Hours.BUSINESS_HOURS).zone()).toLocalDate());
    maintenance.open().forEach(order -> process.begin(order.number()));
  }
}
