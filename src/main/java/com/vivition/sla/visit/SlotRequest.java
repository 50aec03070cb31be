package com.vivition.sla.visit;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * What a visit needs.
 *
 * @param opening  when somebody is at the studio
 * @param skill    what the technician must be able to do; null: anybody can
 * @param part     null: nothing to bring
 * @param work     how long the work takes
 * @param due      RESTORE's due time; null: no target
 * @param earliest nobody leaves before
 * @param from     no work begins before, as the customer wishes
 * @param until    no work begins after
 * @param hours    the work lies within them too; null: whenever a technician works
 */
record SlotRequest(String incident, Place studio, ServiceCalendar opening, ComponentType skill, PartPlace part,
    Duration work, Instant due, Instant earliest, Instant from, Instant until,
    ServiceCalendar hours) {

  SlotRequest(String incident, Place studio, ServiceCalendar opening, ComponentType skill, PartPlace part,
      Duration work, Instant due, Instant earliest, Instant from, Instant until) {
    this(incident, studio, opening, skill, part, work, due, earliest, from, until, null);
  }

  /** The same, its work within those hours. */
  SlotRequest within(ServiceCalendar others) {
    return new SlotRequest(incident, studio, opening, skill, part, work, due, earliest, from, until, others);
  }

  /** Whether work that ends then is in time: at the due time it still is, as for the verdict. */
  boolean inTime(Instant end) {
    return due == null || !end.isAfter(due);
  }
}
