package com.vivition.sla.rota.duty;

import com.vivition.sla.agreement.Priority;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.incident.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Find the next to call: the next in line whom the table names, as long as the incident concerns those on duty. */
@Component
@UsableInModels
class FindNextToCall implements JavaDelegate {

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final DutyPatience patience;
  private final People people;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final Clock clock;

  FindNextToCall(Duty duty, DutyTasks tasks, DutyCalls calls, DutyPatience patience, People people, Incidents incidents,
      IncidentActions actions, Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.patience = patience;
    this.people = people;
    this.incidents = incidents;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String number = execution.getProcessBusinessKey();
    final int step = DutyVars.STEP.get(execution);
    // of two calls for the same incident the second sees the first
    actions.hold(number);
    final boolean taken = tasks.isTaken(number) || step == 0 && tasks.isCalled(number);
    DutyVars.TAKEN.set(execution, taken);
    if (!duty.concerns(number, clock.instant()) || taken && !DutyVars.WARNING.get(execution)) {
      DutyVars.NEXT.set(execution, "NOT_NEEDED");
      return;
    }
    final Instant now = clock.instant();
    final Priority priority = incidents.get(number).priority();
    patience.after(step, priority, now).ifPresentOrElse(next -> call(execution, number, next, now), () -> {
      DutyVars.NEXT.set(execution, "NOBODY_LEFT");
      incidents.note(number, CurrentUser.APPLICATION, Kind.NOTE,
          step == 0 ? "There is nobody to call" : "Nobody accepted the call", false);
    });
  }

  private void call(DelegateExecution execution, String number, DutyPatience.Step next, Instant now) {
    final Instant by = now.plus(next.patience());
    calls.called(number, next.people());
    DutyVars.NEXT.set(execution, "CALL");
    DutyVars.STEP.set(execution, next.number());
    DutyVars.PEOPLE.set(execution, String.join(",", next.people()));
    DutyVars.ACCEPT_BY.set(execution, Date.from(by));
    incidents.note(number, CurrentUser.APPLICATION, Kind.NOTE, "Calling %s, to accept by %s. %s".formatted(
        people.names(next.people()), Words.at(by), DutyVars.REASON.get(execution)), false);
    // whoever is called now sees its tasks
    tasks.show(number);
  }
}
