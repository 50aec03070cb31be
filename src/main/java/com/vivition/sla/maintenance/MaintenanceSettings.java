package com.vivition.sla.maintenance;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How maintenance is planned.
 *
 * @param comesBack how long after an order was skipped, or an upgrade did not succeed, it is due again
 * @param newOrders how many orders a day begins at most: of more, those due longest; the others follow on later days
 */
@ConfigurationProperties("sla.maintenance")
record MaintenanceSettings(@DefaultValue("7d") Period comesBack, @DefaultValue("100") int newOrders) {

  MaintenanceSettings {
    if (comesBack.isNegative() || comesBack.isZero() || newOrders < 1) {
      throw new IllegalArgumentException(
          "sla.maintenance.comes-back and sla.maintenance.new-orders must be above zero");
    }
  }
}
