package com.vivition.sla.notice;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
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

  private final JdbcClient sql;
  private final Incidents incidents;
  private final ServiceHours hours;
  private final NoticeSettings settings;
  private final RuntimeService runtime;
  private final ModelTimers timers;
  private final OwnAuthority authority;
  private final Clock clock;

  PromisedWords(JdbcClient sql, Incidents incidents, ServiceHours hours, NoticeSettings settings,
      RuntimeService runtime, ModelTimers timers, OwnAuthority authority, Clock clock) {
    this.sql = sql;
    this.incidents = incidents;
    this.hours = hours;
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

  /** Whether a word is promised at all. */
  public boolean isPromised(DelegateExecution execution) {
    return of(execution.getProcessBusinessKey()).isPresent();
  }

  /** Whether the promised word is due now. */
  public boolean isDue(DelegateExecution execution) {
    return of(execution.getProcessBusinessKey()).filter(word -> !word.at().isAfter(clock.instant())).isPresent();
  }

  /** The word that is promised about that incident. */
  Optional<PromisedWord> of(String incident) {
    return sql.sql("select at, awaits from promised_word where incident = ?").param(incident)
        .query((row, index) -> new PromisedWord(instant(row, "at"),
            row.getString("awaits") == null ? null : AwaitedEvent.valueOf(row.getString("awaits"))))
        .optional();
  }

  /**
   * The operator hears something just now, which is a word too. A word that waits for an event that lies ahead stays.
   *
   * @return when he hears the next; null: none is promised
   */
  Instant said(String number) {
    final Optional<PromisedWord> promised = of(number);
    if (promised.isEmpty()) {
      return null;
    }
    final Instant now = clock.instant();
    if (promised.get().awaits() != null && promised.get().at().isAfter(now)) {
      return promised.get().at();
    }
    final Instant next = allowed(number, now.plus(AT_LEAST_EVERY));
    write(number, next, null);
    return next;
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
    write(number, next, awaits);
    process(number).ifPresent(process -> timers.arm(process.getId(), TIMER, next));
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
    if (!isOwed(incidents.get(number), incidents.clock(number), clock.instant())) {
      // its process finds that out when it wakes up: no step that restores has to wait for it
      sql.sql("delete from promised_word where incident = ?").param(number).update();
    } else if (of(number).isEmpty()) {
      sql.sql("insert into promised_word (incident, at) values (?, ?)")
          .params(number, column(allowed(number, clock.instant().plus(AT_LEAST_EVERY)))).update();
      authority.run(() -> {
        if (process(number).isEmpty()) {
          runtime.startProcessInstanceByKey(PROCESS, number);
        }
      });
    }
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

  private void write(String number, Instant at, AwaitedEvent awaits) {
    sql.sql("update promised_word set at = ?, awaits = ? where incident = ?")
        .params(column(at), awaits == null ? null : awaits.name(), number).update();
  }

  private Optional<ProcessInstance> process(String number) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, PROCESS).list())
        .stream().findFirst();
  }
}
