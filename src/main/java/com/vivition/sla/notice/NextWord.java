package com.vivition.sla.notice;

import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.incident.Words;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engineer moves the next word to a known event (R13): the operator is told so, and hears it then. */
@Service
class NextWord {

  private final PromisedWords words;
  private final Notices notices;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final AwaitedEvents events;
  private final Clock clock;

  NextWord(PromisedWords words, Notices notices, Incidents incidents, IncidentActions actions,
      AwaitedEvents events, Clock clock) {
    this.words = words;
    this.notices = notices;
    this.incidents = incidents;
    this.actions = actions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Promises it for then, or for the first time after it in which words are given.
   *
   * @param at    null: when the event is expected
   * @param event null: none in particular; then, or when its time is not known here, the word comes by the end of the
   *              next working day. A release is known to the engineer alone
   * @param text  what the operator is told now; null: how it goes
   * @param by    user id
   * @throws NoWordPromised when none is promised about that incident
   * @throws NoTimeForWord  when there is no time, it has passed, or it is too late for a word that awaits no event
   */
  @Transactional
  void promise(String number, Instant at, AwaitedEvent event, String text, String by) {
    actions.hold(number);
    incidents.get(number);
    final AwaitedEvent awaited = event == null ? AwaitedEvent.OTHER : event;
    final Instant wanted = at != null ? at
        : events.expected(number, awaited).orElseThrow(() -> new NoTimeForWord(event));
    if (!wanted.isAfter(clock.instant())) {
      throw NoTimeForWord.passed(Words.at(wanted));
    }
    if (at != null && awaited != AwaitedEvent.RELEASE && at.isAfter(words.latest())) {
      throw NoTimeForWord.tooLate(Words.at(words.latest()));
    }
    // a time that the engineer names stays, whatever becomes of the plans
    final Instant next = words.move(number, wanted, at != null && awaited.isPlanned() ? AwaitedEvent.OTHER : awaited);
    incidents.note(number, by, TimelineEntry.Kind.NOTE, "Promised the operator the next word for " + Words.at(next)
        + (event == null ? "" : ", " + event.inWords()), false);
    notices.announce(number, NoticeKind.WORD, text);
    actions.refresh(number);
  }
}
