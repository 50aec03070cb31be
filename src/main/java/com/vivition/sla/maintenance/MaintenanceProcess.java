package com.vivition.sla.maintenance;

import com.vivition.sla.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a maintenance order. */
@Component
public class MaintenanceProcess {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  MaintenanceProcess(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  /** An order is to be planned; nothing happens when its process runs. @param order its number */
  public void begin(String order) {
    authority.run(() -> {
      if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(order, "preventive-maintenance").count() == 0) {
        runtime.createMessageCorrelation("MaintenanceDue").processInstanceBusinessKey(order)
            .setVariable("order", order).correlateStartMessage();
      }
    });
  }
}
