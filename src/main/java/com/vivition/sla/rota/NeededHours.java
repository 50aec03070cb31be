package com.vivition.sla.rota;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** When people on duty are needed: outside business hours, within extended hours (R2), as the service hours are now. */
@Component
class NeededHours {

  private final ServiceHours hours;

  NeededHours(ServiceHours hours) {
    this.hours = hours;
  }

  /** The stretches between the two instants, in order, none touching the next. */
  List<Interval> between(Instant from, Instant to) {
    return Stretches.without(open(Hours.EXTENDED_HOURS, from, to), open(Hours.BUSINESS_HOURS, from, to));
  }

  /** Where the local times of the rota are read. */
  ZoneId zone() {
    return hours.calendar(Hours.EXTENDED_HOURS).zone();
  }

  private List<Interval> open(Hours which, Instant from, Instant to) {
    return hours.calendar(which).explain(from, to, List.of()).stream()
        .filter(segment -> segment.kind() == Segment.Kind.COUNTED)
        .map(segment -> Interval.of(segment.start(), segment.end())).toList();
  }
}
