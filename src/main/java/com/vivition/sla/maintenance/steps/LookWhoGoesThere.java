package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.maintenance.Joining;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look who goes there: whoever visits the studio anyway can maintain it; else somebody goes there for it. */
@Component
@UsableInModels
class LookWhoGoesThere implements JavaDelegate {

  /** The report of a visit may come a while after its end. */
  private static final Duration REPORT = Duration.ofHours(1);
  private static final Duration A_DAY = Duration.ofDays(1);

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final Visits visits;
  private final PlanningSettings settings;
  private final Clock clock;

  LookWhoGoesThere(Maintenance maintenance, MaintenanceProcess process, Visits visits, PlanningSettings settings,
      Clock clock) {
    this.maintenance = maintenance;
    this.process = process;
    this.visits = visits;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final MaintenanceOrder order = maintenance.get(MaintenanceVars.ORDER.get(execution));
    if (!order.state().isOpen() || process.incidentWith(order.number()).isPresent()) {
      MaintenanceVars.WAY.set(execution, "NOTHING");
      return;
    }
    final Optional<Instant> waits = somebodyGoes(order, VisitVars.NOT_BEFORE.find(execution).map(Date::toInstant));
    waits.ifPresent(until -> MaintenanceVars.LOOK_AGAIN_AT.set(execution, Date.from(until)));
    MaintenanceVars.WAY.set(execution, waits.isPresent() ? "WAIT" : "VISIT");
  }

  /** Until when to wait for somebody who goes there anyway; empty: nobody does. */
  private Optional<Instant> somebodyGoes(MaintenanceOrder order, Optional<Instant> notBefore) {
    final Instant now = clock.instant();
    if (order.visit() != null) {
      final Visit visit = visits.get(order.visit());
      if (visit.state().isAgreed()) {
        // not reported yet
        return Optional.of((visit.end().isAfter(now) ? visit.end() : now).plus(REPORT));
      }
    }
    maintenance.unplanned(order.number());
    if (order.work().compareTo(settings.alongside()) > 0 || notBefore.filter(now::isBefore).isPresent()) {
      return Optional.empty();
    }
    final Optional<Joining> joining = maintenance.joins(order.studio(), now, now.plus(settings.joinsWithin()));
    if (joining.isPresent()) {
      final Visit visit = joining.get().visit();
      maintenance.planned(order.number(), visit.id());
      return Optional.of(visit.end().plus(REPORT));
    }
    // nobody knows the time of that visit yet
    return visits.isProposedAt(order.studio()) ? Optional.of(now.plus(A_DAY)) : Optional.empty();
  }
}
