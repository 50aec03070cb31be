package com.vivition.sla.maintenance;

import java.time.LocalDate;

/**
 * That a plan's work on a component is due.
 *
 * @param since the first day
 * @param why   in words
 */
record Due(LocalDate since, String why) {
}
