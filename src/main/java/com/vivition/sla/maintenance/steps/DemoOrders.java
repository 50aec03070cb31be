package com.vivition.sla.maintenance.steps;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever tries the demo need not wait for the morning: what is due is planned at once. */
@Component
@Profile("demo & !worker")
@Order(10)
class DemoOrders implements ApplicationRunner {

  private final Morning morning;
  private final PlanningSettings settings;

  DemoOrders(Morning morning, PlanningSettings settings) {
    this.morning = morning;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.atStart()) {
      morning.plan();
    }
  }
}
