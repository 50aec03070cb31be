package com.vivition.sla.maintenance.steps;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.UsableInModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the models of maintenance go on. */
@Component("maintenanceTimes")
@UsableInModels
public class MaintenanceTimes {

  private static final Duration WORKING_DAY = Duration.ofHours(8);

  private final PlanningSettings settings;
  private final ServiceHours hours;
  private final Clock clock;

  MaintenanceTimes(PlanningSettings settings, ServiceHours hours, Clock clock) {
    this.settings = settings;
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * A cycle whose first time is the next morning's. The engine asks anew each morning, so that it is the same local time
   * on both sides of a clock change.
   */
  public String everyMorning() {
    if (!settings.enabled()) {
      return cycle(ModelTimers.NEVER);
    }
    final ZonedDateTime now = clock.instant().atZone(hours.calendar(Hours.BUSINESS_HOURS).zone());
    final ZonedDateTime today = now.toLocalDate().atTime(settings.at()).atZone(now.getZone());
    return cycle((today.isAfter(now) ? today
        : now.toLocalDate().plusDays(1).atTime(settings.at()).atZone(now.getZone())).toInstant());
  }

  /** When to look again who goes there. */
  public Date lookAgainAt(DelegateExecution execution) {
    return MaintenanceVars.LOOK_AGAIN_AT.get(execution);
  }

  /** By when the customer should have agreed on a time. */
  public Date answerBy(DelegateExecution execution) {
    return Date.from(clock.instant().plus(settings.answerWithin()));
  }

  /** By when a planner should have decided: within a working day. */
  public Date decideBy(DelegateExecution execution) {
    return Date.from(hours.calendar(Hours.BUSINESS_HOURS).due(clock.instant(), WORKING_DAY));
  }

  private static String cycle(Instant first) {
    return "R/%s/P1D".formatted(first);
  }
}
