package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.maintenance.Maintenance;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** No visit stands while somebody decides: what becomes due meanwhile joins the order. */
@Component
@UsableInModels
class DueAgain implements TaskListener {

  private final Maintenance maintenance;

  DueAgain(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  @Override
  public void notify(DelegateTask task) {
    maintenance.unplanned(MaintenanceVars.ORDER.get(task));
  }
}
