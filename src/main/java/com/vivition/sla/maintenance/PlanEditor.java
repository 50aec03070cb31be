package com.vivition.sla.maintenance;

import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.visit.Documents;
import jakarta.validation.Validator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole plans; an order that was made from the former edition keeps it. */
@Service
@Transactional
class PlanEditor {

  private final Validator validator;
  private final PlanRows rows;

  PlanEditor(Validator validator, PlanRows rows) {
    this.validator = validator;
    this.rows = rows;
  }

  /**
   * Adds or replaces a plan; the same again changes nothing.
   *
   * @return whether it is new
   * @throws InvalidInput when the document breaks a rule
   */
  boolean put(MaintenancePlan plan) {
    check(plan);
    rows.lock();
    final Optional<MaintenancePlan> before = rows.inForce(plan.id());
    if (!before.equals(Optional.of(plan))) {
      rows.write(plan);
    }
    return before.isEmpty();
  }

  private void check(MaintenancePlan plan) {
    final Documents document = Documents.check(validator, plan)
        .refuseIf(plan.everyDays() == null && plan.ageDays() == null && plan.everyCounts() == null
                && plan.targetFirmware() == null, "",
            "Nothing makes it due: say at least one of everyDays, ageDays, everyCounts, targetFirmware")
        .refuseTwice("checklist", plan.checklist(), ChecklistItem::id, ".id");
    for (int index = 0; index < plan.checklist().size(); index++) {
      check(document, "checklist[%d]".formatted(index), plan.checklist().get(index));
    }
    document.refuse();
  }

  private static void check(Documents document, String field, ChecklistItem item) {
    final boolean measured = item.kind() == ChecklistItem.Kind.MEASURE;
    document.refuseIf(measured && (item.unit() == null || item.unit().isBlank()), field + ".unit",
            "is missing: say in what it is measured")
        .refuseIf(!measured && item.unit() != null, field + ".unit", "is for MEASURE only")
        .refuseIf(!measured && item.min() != null, field + ".min", "is for MEASURE only")
        .refuseIf(!measured && item.max() != null, field + ".max", "is for MEASURE only")
        .refuseIf(item.min() != null && item.max() != null && item.min().compareTo(item.max()) > 0, field + ".max",
            "is less than min");
  }
}
