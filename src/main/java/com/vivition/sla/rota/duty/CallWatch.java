package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.IncidentGoesOn;
import com.vivition.sla.incident.IncidentOver;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.WarningRaised;
import com.vivition.sla.rota.DutyLine;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
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
 * What happens to incidents, emergency calls and their tasks while people are on duty. It is followed after the
 * transaction in which it happens, so that no step fails by it; what fails here is made up for at the next look at the
 * duty. A warning comes once: its call is begun in the warning's own transaction.
 */
@Component
class CallWatch {

  private static final Logger log = LoggerFactory.getLogger(CallWatch.class);

  private static final String NOBODY = "Its time runs outside business hours, and nobody is on it";
  private static final String ON_SITE = "Somebody has to be on site";

  private final Duty duty;
  private final DutyTasks tasks;
  private final DutyCalls calls;
  private final OnIt onIt;
  private final WaitingCallers callers;
  private final DutyProcesses processes;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate alone;
  private final Clock clock;

  CallWatch(Duty duty, DutyTasks tasks, DutyCalls calls, OnIt onIt, WaitingCallers callers, DutyProcesses processes,
      CurrentUser user, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
    this.duty = duty;
    this.tasks = tasks;
    this.calls = calls;
    this.onIt = onIt;
    this.callers = callers;
    this.processes = processes;
    this.user = user;
    this.events = events;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /** A task of it began. @param onSite for technicians */
  record Begun(String number, boolean onSite) {
  }

  /** Somebody works on a task of it. @param done he has completed it */
  record Worked(String number, String person, boolean done) {
  }

  /** Somebody who was called has accepted. */
  record Accepted(String number, DutyLine line) {
  }

  /** Its clock began to run or was resumed, and concerns them now; or stands still, and does no more. */
  @TransactionalEventListener
  void goesOn(IncidentGoesOn it) {
    // at the edges of these hours the change of duty looks after all of them
    afterwards(it.number(), () -> follow(it.number()));
  }

  /** As below, for what is not handed over. */
  void follow(String number) {
    follow(number, Duty.isCaller(number) ? callers.why(number) : NOBODY);
  }

  /** Its tasks and its call are as its clock and the rota have it now. @param reason for a call, in words */
  void follow(String number, String reason) {
    tasks.show(number);
    if (!duty.concerns(number, clock.instant()) || Duty.isCaller(number) && !callers.has(number)) {
      end(number);
    } else if (tasks.anythingToDo(number) && onIt.people(number, DutyLine.SUPPORT).isEmpty()
        && !processes.isCalling(number, DutyLine.SUPPORT)) {
      processes.call(number, DutyLine.SUPPORT, reason, false);
    }
  }

  /** Others than those who are called now are on duty. */
  void callAnew(String number, DutyLine line) {
    if (processes.isCalling(number, line) && onIt.people(number, line).isEmpty()) {
      processes.over(number, line);
      processes.call(number, line, NOBODY, false);
    }
  }

  @TransactionalEventListener
  void over(IncidentOver it) {
    alone(it.number(), () -> {
      end(it.number());
      calls.forget(it.number());
    });
  }

  private void end(String number) {
    Arrays.stream(DutyLine.values()).forEach(line -> processes.over(number, line));
  }

  /** Whether it concerns anybody is found when the call begins. */
  @EventListener
  void warned(WarningRaised warning) {
    if (duty.isNeeded(clock.instant())) {
      processes.call(warning.number(), DutyLine.SUPPORT, warning.words(), true);
    }
  }

  /** Those on duty see its tasks, also when it concerned nobody before. */
  @TransactionalEventListener
  void seen(WarningRaised warning) {
    afterwards(warning.number(), () -> tasks.show(warning.number()));
  }

  @EventListener
  void happened(DelegateTask task) {
    final String number = task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey();
    if (number == null || !Incidents.isNumber(number) && !Duty.isCaller(number)
        || !DutyTasks.isWork(task.getTaskDefinitionKey())) {
      return;
    }
    final String person = user.id();
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> events.publishEvent(new Begun(number, task.getCandidates().stream()
          .map(IdentityLink::getGroupId).anyMatch("technician"::equals)));
      case TaskListener.EVENTNAME_ASSIGNMENT -> {
        if (person.equals(task.getAssignee())) {
          events.publishEvent(new Worked(number, person, false));
        }
      }
      case TaskListener.EVENTNAME_COMPLETE -> events.publishEvent(new Worked(number, person, true));
      default -> {
        // nobody's doing
      }
    }
  }

  /** Those on duty see it; the technicians among them are called for what is theirs. */
  @TransactionalEventListener
  void begun(Begun it) {
    afterwards(it.number(), () -> {
      follow(it.number());
      if (it.onSite() && duty.concerns(it.number(), clock.instant())
          && !processes.isCalling(it.number(), DutyLine.TECHNICIAN)) {
        processes.call(it.number(), DutyLine.TECHNICIAN, ON_SITE, false);
      }
    });
  }

  /** Whoever is on duty, or was called, accepts by taking or completing a task of it. */
  @TransactionalEventListener
  void worked(Worked it) {
    afterwards(it.number(), () -> {
      linesOf(it).forEach(line -> {
        calls.accepted(it.number(), line, it.person());
        processes.accepted(it.number(), line);
      });
      if (it.done() && Duty.isCaller(it.number())) {
        follow(it.number());
      } else {
        tasks.show(it.number());
      }
    });
  }

  private List<DutyLine> linesOf(Worked it) {
    final Instant now = clock.instant();
    if (!duty.concerns(it.number(), now)) {
      return List.of();
    }
    return Arrays.stream(DutyLine.values()).filter(line -> duty.line(line, now).contains(it.person())
        || calls.people(it.number(), line).contains(it.person())).toList();
  }

  /** What waits to page somebody else does so no more. */
  @TransactionalEventListener
  void accepted(Accepted it) {
    alone(it.number(), () -> processes.accepted(it.number(), it.line()));
  }

  private void afterwards(String number, Runnable work) {
    if (duty.isNeeded(clock.instant())) {
      alone(number, work);
    }
  }

  private void alone(String number, Runnable work) {
    try {
      alone.executeWithoutResult(transaction -> work.run());
    } catch (RuntimeException failed) {
      log.warn("What happened to {} has not reached who is on duty; it is looked at again within minutes", number,
          failed);
    }
  }
}
