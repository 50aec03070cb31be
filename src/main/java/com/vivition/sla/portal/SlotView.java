package com.vivition.sla.portal;

import java.time.Instant;

/**
 * A slot as the operator reads it.
 *
 * @param inTime whether the work would end before RESTORE's due time; false without one
 */
record SlotView(String id, Instant start, String day, String time, String technician, boolean inTime) {
}
