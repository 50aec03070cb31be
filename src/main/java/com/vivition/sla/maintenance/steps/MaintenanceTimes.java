package com.vivition.sla.maintenance.steps;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the models of maintenance go on. */
@Component("maintenanceTimes")
@UsableInModels
public class MaintenanceTimes {

  private final PlanningSettings settings;
  private final ServiceHours hours;
  private final Clock clock;

  MaintenanceTimes(PlanningSettings settings, ServiceHours hours, Clock clock) {
    this.settings = settings;
    this.hours = hours;
    this.clock = clock;
  }

  /** When the next day is planned: at the next {@code sla.maintenance.planning.at} on the wall. */
  public Date nextMorning() {
    return Date.from(Times.next(settings.at(), clock.instant(), hours.calendar(Hours.BUSINESS_HOURS).zone()));
  }

  /** When to look again who goes there. */
  public Date lookAgainAt(DelegateExecution execution) {
    return MaintenanceVars.LOOK_AGAIN_AT.get(execution);
  }
}
