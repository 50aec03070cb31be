package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.visit.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of an order asks and tells. */
@Component("maintenanceOrders")
@UsableInModels
public class MaintenanceOrders {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final Visits visits;

  MaintenanceOrders(Maintenance maintenance, MaintenanceProcess process, Visits visits) {
    this.maintenance = maintenance;
    this.process = process;
    this.visits = visits;
  }

  /** Whether the order is done. */
  public boolean done(DelegateExecution execution) {
    return maintenance.get(MaintenanceVars.ORDER.get(execution)).state() == OrderState.DONE;
  }

  /** Whether a time is agreed for the order's own visit. */
  public boolean agreed(DelegateExecution execution) {
    return visits.ofIncident(MaintenanceVars.ORDER.get(execution)).stream()
        .anyMatch(visit -> visit.state().isAgreed());
  }

  /** Nobody agreed on a time: the times that are offered can no longer be had. */
  public void callOff(DelegateExecution execution) {
    process.callOffVisit(MaintenanceVars.ORDER.get(execution));
  }

  /** An incident's maintenance is done: what it found is acted on beside the incident, which goes on. */
  public void handOn(DelegateExecution execution) {
    process.handOn(MaintenanceVars.ORDER.get(execution));
  }
}
