package com.vivition.sla.visit;

import com.vivition.sla.time.Interval;
import java.time.Instant;

/**
 * A slot that was offered to the customer.
 *
 * @param departure     when the technician had to leave for it
 * @param keepsDeadline whether its work ends in time, as it was when last offered
 * @param why           for staff
 */
public record OfferedSlot(String id, String visit, String incident, String technician, String technicianName,
    Instant departure, Instant start, Instant end, boolean keepsDeadline, String why, Instant offeredAt) {

  Interval work() {
    return Interval.of(start, end);
  }
}
