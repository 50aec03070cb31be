package com.vivition.sla.maintenance;

import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Visits;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What tests of the services begin with: empty tables, one customer, Monday noon. */
@SpringJUnitConfig(MaintenanceOnH2.class)
public abstract class MaintenanceStory {

  static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  @Autowired
  JdbcClient jdbc;
  @Autowired
  Now now;
  @Autowired
  RegistryEditor registry;
  @Autowired
  StudioRegistry studios;
  @Autowired
  PlanEditor plans;
  @Autowired
  Visits visits;
  @Autowired
  Maintenance maintenance;

  @BeforeEach
  void begin() {
    List.of("checklist_photo", "checklist_result", "maintenance_item", "maintenance_order", "maintenance_standing",
            "checklist_item", "maintenance_plan", "visit", "component", "studio", "customer")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    registry.put(Sample.customer());
    now.set(MONDAY);
  }
}
