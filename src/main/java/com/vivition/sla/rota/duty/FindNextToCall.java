package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.incident.Words;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Find the next to call: the next in line whom the table names, as long as it concerns those on duty and nobody is on
 * it. A warning is told to whoever is on it, or is being called already.
 */
@Component
@UsableInModels
class FindNextToCall implements JavaDelegate {

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final OnIt onIt;
  private final DutyProcesses processes;
  private final DutyPatience patience;
  private final People people;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final WaitingCallers callers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FindNextToCall(Duty duty, DutyTasks tasks, DutyCalls calls, OnIt onIt, DutyProcesses processes,
      DutyPatience patience, People people, Incidents incidents, IncidentActions actions, WaitingCallers callers,
      ApplicationEventPublisher events, Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.onIt = onIt;
    this.processes = processes;
    this.patience = patience;
    this.people = people;
    this.incidents = incidents;
    this.actions = actions;
    this.callers = callers;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String number = execution.getProcessBusinessKey();
    final int step = DutyVars.STEP.get(execution);
    final DutyLine line = DutyVars.line(execution);
    final Instant now = clock.instant();
    if (!Duty.isCaller(number)) {
      // of two calls for the same incident the second sees the first
      actions.hold(number);
    }
    if (!duty.concerns(number, now) || Duty.isCaller(number) && !callers.has(number)) {
      DutyVars.NEXT.set(execution, "NOT_NEEDED");
      return;
    }
    final List<String> taken = List.copyOf(onIt.people(number, line));
    final boolean called = step == 0 && processes.isRinging(number, line);
    if (taken.isEmpty() && !called) {
      patience.after(step, line, onIt.priority(number), now)
          .ifPresentOrElse(next -> call(execution, number, line, next, now), () -> nobody(execution, number, line, step));
    } else if (DutyVars.WARNING.get(execution)) {
      DutyVars.NEXT.set(execution, "TELL");
      DutyVars.TAKEN.set(execution, !taken.isEmpty());
      to(execution, taken.isEmpty() ? calls.latest(number, line) : taken,
          by(now, patience.ofFirst(line, onIt.priority(number))));
    } else {
      DutyVars.NEXT.set(execution, "NOT_NEEDED");
    }
  }

  private void call(DelegateExecution execution, String number, DutyLine line, DutyPatience.Step next, Instant now) {
    final Instant by = by(now, next.patience());
    calls.called(number, line, next.people());
    DutyVars.NEXT.set(execution, "CALL");
    DutyVars.STEP.set(execution, next.number());
    DutyVars.TAKEN.set(execution, false);
    to(execution, next.people(), by);
    note(number, "Calling %s, to accept by %s. %s".formatted(
        people.names(next.people()), Words.at(by), DutyVars.REASON.get(execution)));
    // whoever is called now sees its tasks
    tasks.show(number);
  }

  private void nobody(DelegateExecution execution, String number, DutyLine line, int step) {
    DutyVars.NEXT.set(execution, "NOBODY_LEFT");
    if (step > 0) {
      note(number, "Nobody accepted the call");
    } else if (calls.nobody(number, line)) {
      note(number, "There is nobody to call");
      events.publishEvent(new NobodyToCall(number, DutyVars.REASON.get(execution)));
    }
  }

  private static void to(DelegateExecution execution, List<String> called, Instant by) {
    DutyVars.PEOPLE.set(execution, String.join(",", called));
    DutyVars.ACCEPT_BY.set(execution, Date.from(by));
  }

  /** From the end of these hours nobody is called. */
  private Instant by(Instant now, Duration patience) {
    return Times.earlier(now.plus(patience), duty.ends(now));
  }

  private void note(String number, String words) {
    if (!Duty.isCaller(number)) {
      incidents.note(number, CurrentUser.APPLICATION, Kind.NOTE, words, false);
    }
  }
}
