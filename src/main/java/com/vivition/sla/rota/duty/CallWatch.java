package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.IncidentGoesOn;
import com.vivition.sla.incident.IncidentOver;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.WarningRaised;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to incidents and their tasks while people are on duty. */
@Component
class CallWatch {

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final DutyProcesses processes;
  private final CurrentUser user;
  private final Clock clock;

  CallWatch(Duty duty, DutyTasks tasks, DutyCalls calls, DutyProcesses processes, CurrentUser user, Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.processes = processes;
    this.user = user;
    this.clock = clock;
  }

  /** Its clock began to run or was resumed, and concerns them now; or stands still, and does no more. */
  @EventListener
  void goesOn(IncidentGoesOn it) {
    // at the edges of these hours the change of duty looks after all of them
    if (duty.isNeeded(clock.instant())) {
      follow(it.number(), "It concerns who is on duty, and nobody is on it yet");
    }
  }

  /** The incident's tasks and its call are as its clock and the rota have it now. */
  void follow(String incident, String reason) {
    tasks.show(incident);
    if (!duty.concerns(incident, clock.instant())) {
      processes.over(incident);
    } else if (!tasks.isTaken(incident) && !processes.isCalling(incident)) {
      processes.call(incident, reason, false);
    }
  }

  @EventListener
  void over(IncidentOver it) {
    processes.over(it.number());
    calls.forget(it.number());
  }

  @EventListener
  void warned(WarningRaised warning) {
    if (duty.concerns(warning.number(), clock.instant())) {
      processes.call(warning.number(), warning.words(), true);
    }
  }

  /** A task begins, which those on duty see; whoever takes or completes one has accepted the call. */
  @EventListener
  void worked(DelegateTask task) {
    final String number = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (number == null || !Incidents.isNumber(number) || !DutyTasks.isWork(task.getTaskDefinitionKey())
        || !duty.concerns(number, clock.instant())) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> tasks.show(number, task);
      case TaskListener.EVENTNAME_ASSIGNMENT -> {
        if (user.id().equals(task.getAssignee())) {
          accepted(number);
        }
      }
      case TaskListener.EVENTNAME_COMPLETE -> {
        if (!user.id().equals(CurrentUser.APPLICATION)) {
          accepted(number);
        }
      }
      default -> {
        // nobody's doing
      }
    }
  }

  private void accepted(String incident) {
    if (!calls.isAccepted(incident)) {
      calls.accepted(incident, user.id(), false);
      processes.accepted(incident);
    }
  }
}
