package com.vivition.sla.portal;

import com.vivition.sla.maintenance.OrderState;
import java.util.List;

/**
 * Planned maintenance as the operator reads it.
 *
 * @param studio the studio's name
 * @param works  what is done, in his language
 */
record MaintenanceView(String number, String studio, OrderState state, List<String> works, List<VisitView> visits)
    implements ErrandView {

  @Override
  public String page() {
    return "maintenance";
  }

  @Override
  public boolean emergency() {
    return false;
  }
}
