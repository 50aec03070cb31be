package com.vivition.sla.notice;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentGoesOn;
import com.vivition.sla.incident.IncidentOver;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When the operator of a HIGH incident that triage confirmed and whose clock runs hears the next word: at most half an
 * hour after the last (R13), within the hours in which its time counts. The row is the truth; process "keep-informed"
 * wakes up and looks at it.
 */
@Component("promisedWords")
@UsableInModels
@EngineSide
public class PromisedWords {

  private static final String PROCESS = "keep-informed";
  private static final String TIMER = "time-for-word";
  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(30);

  private final PromisedWordTable table;
  private final Incidents incidents;
  private final ServiceHours hours;
  private final Errands errands;
  private final AwaitedEvents events;
  private final NoticeSettings settings;
  private final RuntimeService runtime;
  private final ModelTimers timers;
  private final OwnAuthority authority;
  private final Clock clock;

  PromisedWords(PromisedWordTable table, Incidents incidents, ServiceHours hours, Errands errands, AwaitedEvents events,
      NoticeSettings settings, RuntimeService runtime, ModelTimers timers, OwnAuthority authority, Clock clock) {
    this.table = table;
    this.incidents = incidents;
    this.hours = hours;
    this.errands = errands;
    this.events = events;
    this.settings = settings;
    this.runtime = runtime;
    this.timers = timers;
    this.authority = authority;
    this.clock = clock;
  }

  /** When process "keep-informed" looks again; now, when nothing is promised any more. */
  public Date next(DelegateExecution execution) {
    return Date.from(of(execution.getProcessBusinessKey()).map(PromisedWord::at).orElse(clock.instant()));
  }

  /** Whether a word is promised at all; nobody begins or ends that promise until this step is over. */
  public boolean isPromised(DelegateExecution execution) {
    errands.hold(execution.getProcessBusinessKey());
    return of(execution.getProcessBusinessKey()).isPresent();
  }

  /** Whether the promised word is due now. */
  public boolean isDue(DelegateExecution execution) {
    return of(execution.getProcessBusinessKey()).filter(word -> !word.at().isAfter(clock.instant())).isPresent();
  }

  /** The word that is promised about that incident. */
  Optional<PromisedWord> of(String incident) {
    return table.of(incident);
  }

  /**
   * The operator hears something just now, which is a word too. A word that waits for an event that lies ahead stays,
   * unless that event has another time now.
   *
   * @return when he hears the next; null: none is promised
   */
  Instant said(String number) {
    final Optional<PromisedWord> promised = of(number);
    if (promised.isEmpty()) {
      return null;
    }
    final Instant now = clock.instant();
    if (promised.get().awaits() != null && promised.get().at().isAfter(now) && stands(number, promised.get())) {
      return promised.get().at();
    }
    final Instant next = allowed(number, now.plus(AT_LEAST_EVERY));
    table.change(number, next, null);
    if (next.isBefore(promised.get().at())) {
      arm(number, next);
    }
    return next;
  }

  /** The word that is due was told, or is to be told then: it is not due again before. */
  void putOff(String number, Instant toldAt) {
    final Instant now = clock.instant();
    of(number).filter(word -> !word.at().isAfter(now)).ifPresent(word ->
        table.change(number, toldAt.isAfter(now) ? toldAt : allowed(number, now.plus(AT_LEAST_EVERY)), null));
  }

  /** The latest time for which a word is promised that waits for no known event: the end of the next working day. */
  Instant latest() {
    final ServiceCalendar business = hours.calendar(Hours.BUSINESS_HOURS);
    LocalDate day = LocalDate.ofInstant(clock.instant(), business.zone()).plusDays(1);
    while (!business.opensOn(day)) {
      day = day.plusDays(1);
    }
    final Instant start = day.atStartOfDay(business.zone()).toInstant();
    final Instant end = day.plusDays(1).atStartOfDay(business.zone()).toInstant();
    return business.due(start, business.worked(start, end));
  }

  /**
   * The engineer promises the next word for another time.
   *
   * @return when it comes: that instant, or the first after it in which words are given
   * @throws NoWordPromised when none is promised about that incident
   */
  Instant move(String number, Instant at, AwaitedEvent awaits) {
    if (of(number).isEmpty()) {
      throw new NoWordPromised(number);
    }
    final Instant next = allowed(number, at);
    table.change(number, next, awaits);
    arm(number, next);
    return next;
  }

  @EventListener
  void follow(IncidentGoesOn event) {
    follow(event.number());
  }

  @EventListener
  void follow(IncidentOver event) {
    follow(event.number());
  }

  private void follow(String number) {
    final Optional<PromisedWord> promised = of(number);
    if (!isOwed(incidents.get(number), incidents.clock(number), clock.instant())) {
      // its process finds that out when it wakes up: no step that restores has to wait for it
      table.remove(number);
    } else if (promised.isEmpty()) {
      final Instant next = allowed(number, clock.instant().plus(AT_LEAST_EVERY));
      table.add(number, next);
      // the one of an earlier promise may still sleep, and long
      if (!arm(number, next)) {
        authority.run(() -> runtime.startProcessInstanceByKey(PROCESS, number));
      }
    } else if (!stands(number, promised.get())) {
      move(number, clock.instant().plus(AT_LEAST_EVERY), null);
    }
  }

  /** Whether what the word waits for is still expected then. */
  private boolean stands(String number, PromisedWord word) {
    return word.awaits() == null || !word.awaits().isPlanned() || !word.at().isAfter(clock.instant())
        || events.expected(number, word.awaits()).filter(time -> allowed(number, time).equals(word.at())).isPresent();
  }

  static boolean isOwed(Incident incident, SlaClock running, Instant now) {
    return incident.priority() == Priority.HIGH && incident.priorityConfirmed() && !incident.state().isOver()
        && running.coverage().target(Target.RESTORE).isPresent()
        && !running.startsAt().isAfter(now) && running.restoredAt().isEmpty() && running.pausedAt(now).isEmpty();
  }

  /** The first instant from then on in which its time counts and nobody sleeps. */
  private Instant allowed(String number, Instant at) {
    final ServiceCalendar counted = hours.calendar(incidents.clock(number).coverage().countsIn());
    Instant next = at;
    Instant before;
    do {
      before = next;
      next = settings.quiet().over(counted.nextOpening(next));
    } while (!next.equals(before));
    return next;
  }

  /** Wakes its process then. @return false: it has none */
  private boolean arm(String number, Instant at) {
    return authority.get(() -> {
      final List<ProcessInstance> processes =
          runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, PROCESS).list();
      processes.forEach(process -> timers.arm(process.getId(), TIMER, at));
      return !processes.isEmpty();
    });
  }
}
