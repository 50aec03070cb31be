package com.vivition.sla.maintenance;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How maintenance is planned.
 *
 * @param comesBack how long after an order was skipped, or an upgrade did not succeed, it is due again
 * @param newOrders how many orders a day begins at most: of more, those due longest; the others follow on later days
 * @param ahead     on which working day after today the first times are offered, so that the customer can answer
 */
@ConfigurationProperties("sla.maintenance")
record MaintenanceSettings(@DefaultValue("7d") Period comesBack, @DefaultValue("100") int newOrders,
    @DefaultValue("3") int ahead) {

  MaintenanceSettings {
    if (comesBack.isNegative() || comesBack.isZero() || newOrders < 1 || ahead < 1) {
      throw new IllegalArgumentException(
          "sla.maintenance.comes-back, sla.maintenance.new-orders and sla.maintenance.ahead must be above zero");
    }
  }
}
