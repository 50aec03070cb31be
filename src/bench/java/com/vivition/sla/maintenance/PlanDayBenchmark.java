package com.vivition.sla.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.RegistryEditor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes to plan a day's maintenance of 500 and of 2,000 studios with nine components each on H2: the first
 * day, on which everything is new, and ordinary days, on which all counters have moved. Their ratio tells whether the
 * work grows faster than the studios.
 */
public final class PlanDayBenchmark {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int FEW = 500;
  private static final int MANY = 2_000;
  private static final int ORDINARY_DAYS = 7;

  private record Times(double first, double ordinary) {
  }

  private PlanDayBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    // once for the compiler
    measure(FEW);
    final Times few = measure(FEW);
    final Times many = measure(MANY);
    System.out.printf("%nPlanning a day's maintenance%n%-28s %12s %14s%n", "", "first day", "ordinary day");
    print(FEW + " studios", few);
    print(MANY + " studios", many);
    System.out.printf("%-28s %11.1fx %13.1fx%n", "ratio, studios 4.0x", many.first / few.first,
        many.ordinary / few.ordinary);
  }

  private static void print(String what, Times times) {
    System.out.printf("%-28s %9.0f ms %11.0f ms%n", what, times.first, times.ordinary);
  }

  private static Times measure(int studios) throws IOException {
    try (var context = new AnnotationConfigApplicationContext(MaintenanceOnH2.class)) {
      final List<MaintenancePlan> plans = new ObjectMapper().readValue(
          new ClassPathResource("maintenance/plans.json").getInputStream(), new TypeReference<>() { });
      plans.forEach(context.getBean(PlanEditor.class)::put);
      final RegistryEditor registry = context.getBean(RegistryEditor.class);
      registry.put(Sample.customer());
      for (int studio = 0; studio < studios; studio++) {
        registry.put(Sample.studio("studio-%05d".formatted(studio), components(studio)));
      }
      final Maintenance maintenance = context.getBean(Maintenance.class);
      final double first = plan(maintenance, FIRST);
      final List<Double> ordinary = new ArrayList<>();
      for (int day = 1; day <= ORDINARY_DAYS; day++) {
        context.getBean(JdbcClient.class)
            .sql("update component set wear_counter = wear_counter + 60 where wear_counter is not null").update();
        ordinary.add(plan(maintenance, FIRST.plusDays(day)));
      }
      return new Times(first, ordinary.stream().sorted().skip(ORDINARY_DAYS / 2).findFirst().orElseThrow());
    }
  }

  private static double plan(Maintenance maintenance, LocalDate day) {
    final long start = System.nanoTime();
    maintenance.planDay(day);
    return (System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1);
  }

  private static Component[] components(int studio) {
    final LocalDate installed = FIRST.minusDays(studio % 170);
    return new Component[] {
      component("camera-1", ComponentType.CAMERA, installed, 60L * (studio % 170)),
      component("camera-2", ComponentType.CAMERA, installed, 60L * (studio % 170)),
      component("controller-1", ComponentType.CONTROLLER_PC, installed, null),
      component("door-1", ComponentType.DOOR, installed, 20L * (studio % 170)),
      component("lighting-1", ComponentType.LIGHTING, installed, null),
      component("network-1", ComponentType.NETWORK, installed, null),
      component("power-1", ComponentType.POWER, installed, null),
      component("software-1", ComponentType.STUDIO_SOFTWARE, installed, null),
      component("turntable-1", ComponentType.TURNTABLE, installed, 50L * (studio % 170)),
    };
  }

  private static Component component(String id, ComponentType type, LocalDate installed, Long counter) {
    return Sample.component(id, type, null, null, installed, counter);
  }
}
