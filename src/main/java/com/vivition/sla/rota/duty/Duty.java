package com.vivition.sla.rota.duty;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.incident.FailingAgain;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.Rota;
import com.vivition.sla.rota.Shift;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides what concerns the people on duty: outside business hours, the incidents whose coverage runs in that hour. */
@Component
class Duty {

  private final Rota rota;
  private final FailingAgain failing;
  private final ServiceHours hours;

  Duty(Rota rota, FailingAgain failing, ServiceHours hours) {
    this.rota = rota;
    this.failing = failing;
    this.hours = hours;
  }

  /** Whether people on duty are needed at that instant at all. */
  boolean isNeeded(Instant at) {
    return rota.isNeeded(at);
  }

  boolean isBusiness(Instant at) {
    return isOpen(Hours.BUSINESS_HOURS, at);
  }

  /**
   * Whether the incident concerns them at that instant, as far as is known now: its clock runs, in hours that are open.
   * What is paused concerns nobody until it is resumed; what works by our records does as soon as the customer says that
   * it fails. Who called the emergency number concerns them in any case.
   *
   * @param number the incident's, or the call's
   */
  boolean concerns(String number, Instant at) {
    return rota.isNeeded(at) && (isCaller(number) || counts(failing.clock(number), at));
  }

  /** Whether it is the number of an emergency call, whose incident is not known yet. */
  static boolean isCaller(String number) {
    return number.startsWith("CALL-");
  }

  /** When people on duty are no longer needed, from that instant on. */
  Instant ends(Instant at) {
    Instant end = at;
    while (rota.isNeeded(end)) {
      end = rota.nextChange(end);
    }
    return end;
  }

  /** Whether its service time passes then. */
  private boolean counts(SlaClock clock, Instant at) {
    return isUnderWay(clock) && !clock.startsAt().isAfter(at) && clock.pausedAt(at).isEmpty()
        && isOpen(clock.coverage().countsIn(), at);
  }

  private static boolean isUnderWay(SlaClock clock) {
    return clock.closed().isEmpty() && clock.restoredAt().isEmpty();
  }

  private boolean isOpen(Hours which, Instant at) {
    return hours.calendar(which).nextOpening(at).equals(at);
  }

  /** Whose duty it is first in that line; empty: nobody is on duty. */
  Optional<String> first(DutyLine line, Instant at) {
    return rota.onDuty(line, at).map(Shift::first);
  }

  /** All of that line's shift, in the order in which they are called. */
  List<String> line(DutyLine line, Instant at) {
    return rota.onDuty(line, at).map(Shift::users).orElse(List.of());
  }

  /** The next instant after which this is different; at most 35 days ahead. */
  Instant nextChange(Instant after) {
    return rota.nextChange(after);
  }

  /** From that instant on, when somebody is at work next: on duty, or the team at its opening. */
  Instant nextAtWork(Instant from) {
    Instant at = from;
    while (!isNeeded(at) && !isBusiness(at)) {
      at = rota.nextChange(at);
    }
    return at;
  }

  /** Who is at work from that instant on, or next. */
  AtWork atWork(Instant from) {
    final Instant at = nextAtWork(from);
    final boolean team = isBusiness(at);
    return new AtWork(team, nextChange(at), team ? List.of()
        : Arrays.stream(DutyLine.values()).flatMap(line -> rota.onDuty(line, at).stream()).toList());
  }

  /** What a task's people depend on, in words: it is the same as long as the same people see the same tasks. */
  String state(Instant at) {
    return "needed %s, business %s, %s".formatted(isNeeded(at), isBusiness(at), Arrays.stream(DutyLine.values())
        .map(line -> line + " " + line(line, at)).toList());
  }
}
