package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.IncidentGoesOn;
import com.vivition.sla.incident.IncidentOver;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.WarningRaised;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to incidents and their tasks while people are on duty. It is followed after the transaction in which it
 * happens, so that no step fails by it; what fails here is made up for at the next look at the duty.
 */
@Component
class CallWatch {

  private static final Logger log = LoggerFactory.getLogger(CallWatch.class);

  private static final String NOBODY = "Its time runs outside business hours, and nobody is on it";

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final DutyProcesses processes;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;
  private final Clock clock;

  CallWatch(Duty duty, DutyTasks tasks, DutyCalls calls, DutyProcesses processes, CurrentUser user,
      ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.processes = processes;
    this.user = user;
    this.events = events;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** Somebody works on a task of the incident. */
  record Taken(String incident, String person) {
  }

  /** Its clock began to run or was resumed, and concerns them now; or stands still, and does no more. */
  @TransactionalEventListener
  void goesOn(IncidentGoesOn it) {
    // at the edges of these hours the change of duty looks after all of them
    if (duty.isNeeded(clock.instant())) {
      afterwards(it.number(), () -> follow(it.number()));
    }
  }

  /** As below, for what is not handed over. */
  void follow(String incident) {
    follow(incident, NOBODY);
  }

  /** The incident's tasks and its call are as its clock and the rota have it now. @param reason for a call, in words */
  void follow(String incident, String reason) {
    tasks.show(incident);
    if (!duty.concerns(incident, clock.instant())) {
      processes.over(incident);
    } else if (!tasks.isTaken(incident) && !processes.isCalling(incident)) {
      processes.call(incident, reason, false);
    }
  }

  @TransactionalEventListener
  void over(IncidentOver it) {
    afterwards(it.number(), () -> {
      processes.over(it.number());
      calls.forget(it.number());
    });
  }

  @TransactionalEventListener
  void warned(WarningRaised warning) {
    if (duty.concerns(warning.number(), clock.instant())) {
      afterwards(warning.number(), () -> processes.call(warning.number(), warning.words(), true));
    }
  }

  /** A task begins, which those on duty see; whoever takes or completes one has accepted the call. */
  @EventListener
  void worked(DelegateTask task) {
    final String person = user.id();
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> concerned(task).ifPresent(incident -> tasks.show(incident, task));
      case TaskListener.EVENTNAME_ASSIGNMENT -> {
        if (person.equals(task.getAssignee())) {
          concerned(task).ifPresent(incident -> events.publishEvent(new Taken(incident, person)));
        }
      }
      case TaskListener.EVENTNAME_COMPLETE -> {
        if (!person.equals(CurrentUser.APPLICATION)) {
          concerned(task).ifPresent(incident -> events.publishEvent(new Taken(incident, person)));
        }
      }
      default -> {
        // nobody's doing
      }
    }
  }

  /** The incident whose work the task is, if it concerns those on duty now. */
  private Optional<String> concerned(DelegateTask task) {
    return Optional.ofNullable(task.getExecution()).map(DelegateExecution::getProcessBusinessKey)
        .filter(Incidents::isNumber).filter(number -> DutyTasks.isWork(task.getTaskDefinitionKey()))
        .filter(number -> duty.concerns(number, clock.instant()));
  }

  @TransactionalEventListener
  void taken(Taken it) {
    afterwards(it.incident(), () -> {
      if (duty.isUnderWay(it.incident()) && !calls.isAccepted(it.incident())) {
        calls.accepted(it.incident(), it.person(), false);
        processes.accepted(it.incident());
        tasks.show(it.incident());
      }
    });
  }

  private void afterwards(String incident, Runnable work) {
    try {
      alone.executeWithoutResult(transaction -> work.run());
    } catch (RuntimeException failed) {
      log.warn("What happened to {} has not reached who is on duty; it is looked at again within minutes", incident,
          failed);
    }
  }
}
