package com.vivition.sla.maintenance;

import java.time.LocalDate;

/**
 * What a look at a plan and a component finds.
 *
 * @param standing as it is afterwards
 * @param due      null: not due, or skipped for the time being
 * @param next     the day on which the calendar makes it due, or when it comes back; null: only a counter, a new
 *                 firmware or an edited plan can
 */
record Look(Standing standing, Due due, LocalDate next) {
}
