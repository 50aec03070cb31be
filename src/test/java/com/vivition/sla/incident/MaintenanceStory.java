package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.maintenance.CheckResult;
import com.vivition.sla.maintenance.ChecklistItem;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.ItemResult;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.maintenance.MaintenanceReport;
import com.vivition.sla.maintenance.MaintenanceReports;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.visit.VisitOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

/**
 * Words for stories of maintenance orders: their number stands for {@link #incident} while the story is about one. At
 * first work is due at two studios, in Amersfoort and Tilburg, as in the demo.
 */
abstract class MaintenanceStory extends SwapStory {

  private static final List<String> ORDERS = List.of("checklist_photo", "checklist_result", "maintenance_item",
      "maintenance_entry", "maintenance_order", "maintenance_standing");
  static final String AMERSFOORT = "amersfoort-1";
  static final String TILBURG = "tilburg-1";

  @Autowired
  Maintenance maintenance;
  @Autowired
  MaintenanceReports maintenanceReports;
  @Autowired
  MaintenanceProcess process;
  @Autowired
  private ApplicationRunner demoMaintenance;

  @BeforeEach
  void dueAsInTheDemo() throws Exception {
    noOrders();
    demoMaintenance.run(null);
  }

  @AfterEach
  void noOrders() {
    ORDERS.forEach(table -> jdbc.sql("delete from " + table).update());
  }

  // ---- what happens

  /** It is six in the morning of that day, and what is due becomes orders. */
  void morning(String day) {
    begins("plan-maintenance");
    until(day + " 06:00");
  }

  /** As on the morning before the story began: nobody has asked for anything yet. */
  void morning() {
    begins("plan-maintenance");
    final Instant now = clock.instant();
    management.executeJob(management.createJobQuery().processDefinitionKey("plan-maintenance").list().stream()
        .filter(job -> job.getProcessInstanceId() != null).findFirst().orElseThrow().getId());
    clock.set(now);
    settle();
  }

  /** What goes on by itself does. */
  void settle() {
    until(Words.at(clock.instant()));
  }

  /** The story is about that studio's order from now on. */
  MaintenanceOrder aboutOrderOf(String studio) {
    final MaintenanceOrder order = maintenance.openOf(studio).orElseThrow();
    incident = order.number();
    return order;
  }

  MaintenanceOrder order() {
    return maintenance.get(incident);
  }

  /** The technician fills in the checklists on the visit for them. */
  void maintained(ItemResult... wrong) {
    reportsMaintenance(new MaintenanceReport(MaintenanceReport.Outcome.DONE, results(order(), wrong), null, null, "Ruud Janssen"));
  }

  void reportsMaintenance(MaintenanceReport report) {
    final String visit = visit().id();
    as("technician", () -> maintenanceReports.report(visit, report, "technician"));
    settle();
  }

  /** Everything is well but that. */
  static List<ItemResult> results(MaintenanceOrder order, ItemResult... wrong) {
    return order.items().stream().map(item -> List.of(wrong).stream()
        .filter(one -> one.component().equals(item.component()) && one.plan().equals(item.plan().id())).findFirst()
        .orElseGet(() -> well(item))).toList();
  }

  static ItemResult well(OrderItem item) {
    return new ItemResult(item.component(), item.plan().id(), item.plan().targetFirmware(),
        item.plan().checklist().stream().map(MaintenanceStory::well).toList());
  }

  private static CheckResult well(ChecklistItem item) {
    return switch (item.kind()) {
      case CHECK -> CheckResult.ok(item.id());
      case MEASURE -> CheckResult.measured(item.id(), middle(item), item.unit());
      case PHOTO -> CheckResult.seen(item.id(), "photo-1");
    };
  }

  private static BigDecimal middle(ChecklistItem item) {
    return item.min() == null ? item.max() : item.min();
  }

  /** The first check of an item's list is not ok. */
  static ItemResult wrong(OrderItem item, FindingAct act) {
    final ItemResult well = well(item);
    return new ItemResult(well.component(), well.plan(), well.firmware(), well.checks().stream()
        .map(check -> check == well.checks().get(0) ? CheckResult.notOk(check.item(), "Worn out").with(act) : check).toList());
  }

  /** An incident in diagnosis asks for maintenance as its remedy, as its process does. */
  void remedyWanted(String studio) {
    reported(studio, Channel.PHONE);
    triaged();
    runtime.startProcessInstanceByKey("preventive-maintenance", incident,
        Map.of("incident", incident, "visitOutcome", VisitOutcome.CALLED_OFF.name()));
  }

  void remedyChosen(String work) {
    submit("support", "choose-maintenance", "decision", "MAINTAIN", "work", work, "why", "The pictures are blurred");
    settle();
  }

  // ---- what can be seen

  /** The numbers that have a process, in the order of their beginning. */
  List<String> underWay() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("preventive-maintenance").list().stream()
        .map(ProcessInstance::getBusinessKey).sorted().toList();
  }

  void isUnderWay(String number, boolean expected) {
    assertThat(underWay().contains(number)).as(number + " is under way").isEqualTo(expected);
  }
}
