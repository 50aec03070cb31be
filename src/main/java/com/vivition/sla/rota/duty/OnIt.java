package com.vivition.sla.rota.duty;

import com.vivition.sla.agreement.Priority;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.rota.DutyLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Who is on it. An acceptance does not outlive the work: somebody of the line who is on duty, or was called, holds one of
 * its tasks, or has accepted, or done one, so lately that he may still take the next.
 */
@Component
class OnIt {

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final DutyPatience patience;
  private final WaitingCallers callers;
  private final Incidents incidents;
  private final Clock clock;

  OnIt(Duty duty, DutyTasks tasks, DutyCalls calls, DutyPatience patience, WaitingCallers callers, Incidents incidents,
      Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.patience = patience;
    this.callers = callers;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** User ids; empty: nobody is. @param number the incident's, or the emergency call's */
  Set<String> people(String number, DutyLine line) {
    final Instant now = clock.instant();
    final Set<String> people = new TreeSet<>();
    // who only follows has it when he was called or took it
    duty.first(line, now).ifPresent(people::add);
    people.addAll(calls.people(number, line));
    people.removeIf(person -> tasks.heldBy(number, person).isEmpty());
    people.addAll(calls.acceptedSince(now.minus(patience.ofFirst(line, priority(number))), number, line));
    if (Duty.isCaller(number)) {
      // whoever wrote the call down has the caller on the line
      people.addAll(callers.heldBy(number));
    }
    return people;
  }

  /** An emergency call is of high priority until more is known of it. */
  Priority priority(String number) {
    return Duty.isCaller(number) ? Priority.HIGH : incidents.get(number).priority();
  }
}
