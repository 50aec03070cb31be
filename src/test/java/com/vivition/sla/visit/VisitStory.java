package com.vivition.sla.visit;

import com.vivition.sla.studio.RegistryEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What tests of the services begin with: empty tables, one customer, Monday morning. */
@SpringJUnitConfig(VisitsOnH2.class)
abstract class VisitStory {

  @Autowired
  JdbcClient jdbc;
  @Autowired
  Now now;
  @Autowired
  RegistryEditor registry;
  @Autowired
  PartsEditor parts;
  @Autowired
  Technicians technicians;
  @Autowired
  Stock stock;
  @Autowired
  Visits visits;

  @BeforeEach
  void begin() {
    List.of("visit_slot", "visit_way", "visit", "part", "reorder_level", "stock_location", "part_fit", "part_type",
            "technician_absence", "technician_hours", "technician_skill", "technician",
            "studio_opening", "studio_agreement", "component", "operator", "studio", "customer")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    registry.put(Sample.customer());
    registry.put(Sample.studio("amersfoort-1", Sample.AMERSFOORT));
    parts.put(Sample.lumora());
    now.set("2026-11-23 09:00");
  }

  /** Runs all of them at the same moment; a refusal is a result too. */
  static List<Object> atOnce(List<Callable<Object>> tasks) throws Exception {
    final ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    final CyclicBarrier start = new CyclicBarrier(tasks.size());
    try {
      final List<Object> results = new ArrayList<>();
      for (final var result : threads.invokeAll(tasks.stream().<Callable<Object>>map(task -> () -> {
        start.await();
        try {
          return task.call();
        } catch (final RuntimeException refused) {
          return refused;
        }
      }).toList())) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
