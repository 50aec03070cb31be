package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.ProcessVariable;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.visit.VisitVars;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of preventive-maintenance beside those of {@link VisitVars}. */
final class MaintenanceVars {

  /** The order's number. */
  static final ProcessVariable<String> ORDER = new ProcessVariable<>("order", String.class);
  /** WAIT for those who go there, NOTHING on site, or VISIT. */
  static final ProcessVariable<String> WAY = new ProcessVariable<>("maintenanceWay", String.class);
  static final ProcessVariable<Date> LOOK_AGAIN_AT = new ProcessVariable<>("lookAgainAt", Date.class);
  /** Whether an incident's engineer wants maintenance. */
  static final ProcessVariable<Boolean> CHOSEN = new ProcessVariable<>("maintenanceChosen", Boolean.class);
  static final ProcessVariable<Boolean> PLAN_AGAIN = new ProcessVariable<>("planAgain", Boolean.class);

  private MaintenanceVars() {
  }

  /** What the visit for that order needs: how long it takes, and the component that is most of the work. */
  static void forVisit(VariableScope scope, MaintenanceOrder order) {
    VisitVars.WORK_MINUTES.set(scope, (int) order.work().toMinutes());
    VisitVars.COMPONENT.set(scope, order.items().stream()
        .max(Comparator.comparing((OrderItem item) -> item.plan().workMinutes())).map(OrderItem::component)
        .orElse(null));
  }
}
