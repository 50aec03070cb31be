package com.vivition.sla.notice;

import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When that happens for which the next word may wait. */
@Component
class AwaitedEvents {

  private final Visits visits;
  private final Stock stock;
  private final Clock clock;

  AwaitedEvents(Visits visits, Stock stock, Clock clock) {
    this.visits = visits;
    this.stock = stock;
    this.clock = clock;
  }

  /** When it is expected, as planned now; empty: nobody knows, or it has passed. */
  Optional<Instant> expected(String incident, AwaitedEvent event) {
    final Stream<Instant> times = switch (event) {
      case VISIT -> visits.ofIncident(incident).stream().filter(visit -> visit.state().isAgreed()).map(Visit::start);
      case PART -> stock.reservationsOf(incident).stream().filter(part -> part.state() == PartState.ORDERED)
          .map(Reservation::expectedAt);
      // nobody plans these in the application
      case RELEASE, OTHER -> Stream.empty();
    };
    return times.filter(Objects::nonNull).filter(time -> time.isAfter(clock.instant())).sorted().findFirst();
  }
}
