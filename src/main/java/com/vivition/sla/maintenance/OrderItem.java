package com.vivition.sla.maintenance;

import java.time.LocalDate;

/**
 * One plan's work on one component.
 *
 * @param plan     as it was when the order was made, whatever became of it since
 * @param dueSince the day it became due; it may lie before the order's
 * @param why      it is due, in words
 * @param firmware what ran there when it was done; null: not done, or not asked
 * @param act      what is to be done if that is not what should; null: not said
 */
public record OrderItem(String component, MaintenancePlan plan, LocalDate dueSince, String why, String firmware,
    FindingAct act) {
}
