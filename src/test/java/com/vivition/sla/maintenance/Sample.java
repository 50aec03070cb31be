package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Studio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Plans and components that tests are about. */
final class Sample {

  static final ChecklistItem CLEAN =
      new ChecklistItem("clean", "Lens clean", ChecklistItem.Kind.CHECK, null, null, null);
  static final ChecklistItem SHARPNESS = new ChecklistItem("sharpness", "Sharpness", ChecklistItem.Kind.MEASURE,
      "lp/mm", new BigDecimal("45"), new BigDecimal("90"));
  static final ChecklistItem PICTURE =
      new ChecklistItem("picture", "Test picture", ChecklistItem.Kind.PHOTO, null, null, null);

  private Sample() {
  }

  static MaintenancePlan plan(String id, ComponentType type, Integer everyDays, Integer ageDays, Long everyCounts,
      String firmware) {
    return new MaintenancePlan(id, "Plan " + id, type, null, null, everyDays, ageDays, everyCounts, firmware, 30,
        null, List.of(CLEAN), false);
  }

  static MaintenancePlan everyDays(int days) {
    return plan("by-days", ComponentType.CAMERA, days, null, null, null);
  }

  static MaintenancePlan everyCounts(long counts) {
    return plan("by-counts", ComponentType.CAMERA, null, null, counts, null);
  }

  static MaintenancePlan firmware(String target) {
    return plan("upgrade", ComponentType.CAMERA, null, null, null, target);
  }

  static Component component(String id, ComponentType type, String serial, String firmware, LocalDate installed,
      Long counter) {
    return new Component(id, type, "Lumora", "LX-45", serial, firmware, installed, counter, null);
  }

  static Component camera(LocalDate installed, Long counter) {
    return component("camera-1", ComponentType.CAMERA, "S-1", "2.8.1", installed, counter);
  }

  static Customer customer() {
    return new Customer("autohuis", "Autohuis", Language.NL, null, null, List.of());
  }

  static Studio studio(String id, Component... components) {
    return new Studio(id, "autohuis", "Fotostudio " + id, new Address("Voorbeeldweg 1", "1234 AB", "Utrecht", "NL"),
        null, null, List.of(), null, List.of(), List.of(components), List.of());
  }
}
