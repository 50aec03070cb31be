package com.vivition.sla.notice;

import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.incident.Words;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engineer moves the next word to a known event (R13): the operator is told so, and hears it then. */
@Service
class NextWord {

  private final PromisedWords words;
  private final Notices notices;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final Visits visits;
  private final Stock stock;
  private final Clock clock;

  NextWord(PromisedWords words, Notices notices, Incidents incidents, IncidentActions actions, Visits visits,
      Stock stock, Clock clock) {
    this.words = words;
    this.notices = notices;
    this.incidents = incidents;
    this.actions = actions;
    this.visits = visits;
    this.stock = stock;
    this.clock = clock;
  }

  /**
   * Promises it for then, or for the first time after it in which words are given.
   *
   * @param at    null: when the event is expected
   * @param event null: none in particular
   * @param text  what the operator is told now; null: how it goes
   * @param by    user id
   * @throws NoWordPromised when none is promised about that incident
   * @throws NoTimeForWord  when there is no time, or it has passed
   */
  @Transactional
  void promise(String number, Instant at, AwaitedEvent event, String text, String by) {
    actions.hold(number);
    incidents.get(number);
    final Instant wanted = at != null ? at : expected(number, event).orElseThrow(() -> new NoTimeForWord(event));
    if (!wanted.isAfter(clock.instant())) {
      throw new NoTimeForWord(Words.at(wanted));
    }
    final Instant next = words.move(number, wanted, event == null ? AwaitedEvent.OTHER : event);
    incidents.note(number, by, TimelineEntry.Kind.NOTE, "Promised the operator the next word for " + Words.at(next)
        + (event == null ? "" : ", " + event.inWords()), false);
    notices.announce(number, NoticeKind.WORD, text);
    actions.refresh(number);
  }

  private Optional<Instant> expected(String number, AwaitedEvent event) {
    if (event == null) {
      return Optional.empty();
    }
    final Stream<Instant> times = switch (event) {
      case VISIT -> visits.ofIncident(number).stream().filter(visit -> visit.state().isAgreed()).map(Visit::start);
      case PART -> stock.reservationsOf(number).stream().filter(part -> part.state() == PartState.ORDERED)
          .map(Reservation::expectedAt);
      // nobody plans these in the application
      case RELEASE, OTHER -> Stream.empty();
    };
    return times.filter(time -> time != null && time.isAfter(clock.instant())).sorted().findFirst();
  }
}
