package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;

/** The process variables of preventive-maintenance beside those of {@link com.vivition.sla.visit.VisitVars}. */
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
}
