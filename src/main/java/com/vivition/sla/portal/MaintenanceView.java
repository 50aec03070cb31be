package com.vivition.sla.portal;

import com.vivition.sla.maintenance.OrderState;
import java.util.List;

/**
 * Planned maintenance as the operator reads it.
 *
 * @param studio the studio's name
 * @param works  what is done, in his language
 * @param call   which number reaches us now
 */
record MaintenanceView(String number, String studio, OrderState state, List<String> works, List<VisitView> visits,
    CallView call) implements ErrandView {

  @Override
  public String page() {
    return "maintenance";
  }
}
