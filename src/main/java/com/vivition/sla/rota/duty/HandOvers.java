package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.duty.DutyProcesses.HandOver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What whoever leaves at a change of duty holds passes on to whoever is at work next, unless he keeps it. */
@Component
class HandOvers {

  private static final Logger log = LoggerFactory.getLogger(HandOvers.class);

  private final Duty duty;
  private final LastAtWork last;
  private final DutyTasks held;
  private final DutyCalls calls;
  private final CallWatch watch;
  private final DutyProcesses processes;
  private final People people;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final DutySettings settings;
  private final TransactionTemplate alone;
  private final Clock clock;

  HandOvers(Duty duty, LastAtWork last, DutyTasks held, DutyCalls calls, CallWatch watch, DutyProcesses processes,
      People people, Incidents incidents, IncidentActions actions, TaskService tasks, RuntimeService runtime,
      OwnAuthority authority, DutySettings settings, PlatformTransactionManager transactions, Clock clock) {
    this.duty = duty;
    this.last = last;
    this.held = held;
    this.calls = calls;
    this.watch = watch;
    this.processes = processes;
    this.people = people;
    this.incidents = incidents;
    this.actions = actions;
    this.tasks = tasks;
    this.runtime = runtime;
    this.authority = authority;
    this.settings = settings;
    this.alone = new TransactionTemplate(transactions);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * What those who left hold passes on, also when nobody could be asked; shortly before a change whoever leaves then is
   * asked, once for each incident of which he holds tasks.
   */
  void look() {
    final Instant now = clock.instant();
    final AtWork next = duty.atWork(now);
    if (last.get().map(before -> leaving(before, next, now)).orElse(List.of()).stream().map(this::passOn)
        .reduce(true, Boolean::logicalAnd)) {
      last.set(next);
    }
    ask(next, now);
  }

  /** @return whether it went well; else it is tried again */
  private boolean passOn(Holding one) {
    try {
      alone.executeWithoutResult(passed -> passOn(one.incident(), one.person(),
          processes.note(one.incident(), one.person()).orElse(null)));
      return true;
    } catch (RuntimeException failed) {
      log.warn("{} does not pass on from who has left", one.incident(), failed);
      return false;
    }
  }

  private void ask(AtWork before, Instant now) {
    final Instant change = duty.nextChange(now);
    final boolean soon = Duration.between(now, change).compareTo(settings.handOverBefore()) <= 0;
    final List<HandOver> wanted = !soon ? List.of() : leaving(before, duty.atWork(change), change).stream()
        .map(one -> new HandOver(one.incident(), one.person(), change)).toList();
    processes.handOvers().stream().filter(asked -> asked.change().isAfter(now) && !wanted.contains(asked))
        .forEach(processes::callOff);
    wanted.forEach(processes::handOver);
  }

  /** Who holds something, and leaves at the change. */
  private List<Holding> leaving(AtWork before, AtWork next, Instant at) {
    return before.equals(next) ? List.of()
        : holdings().stream().filter(one -> leaves(one, before, next, at)).toList();
  }

  /** Back to the team goes what those on duty hold; what others hold stays. What concerns nobody on duty stays too. */
  private boolean leaves(Holding one, AtWork before, AtWork next, Instant at) {
    final Instant change = before.until().isBefore(at) ? before.until() : at;
    return before.leaves(one.person(), calls.people(one.incident()).contains(one.person()), next)
        && (duty.concerns(one.incident(), change.minusNanos(1))
            || duty.concerns(one.incident(), duty.nextAtWork(at)))
        && !processes.keeps(one.incident(), one.person(), change.minus(settings.handOverBefore()));
  }

  private Set<Holding> holdings() {
    return authority.get(() -> {
      final List<Task> assigned = tasks.createTaskQuery().taskAssigned().unlimitedList().stream()
          .filter(task -> DutyTasks.canPass(task.getTaskDefinitionKey())).toList();
      final Set<String> ids = assigned.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
      final Map<String, String> numbers = ids.isEmpty() ? Map.of()
          : runtime.createProcessInstanceQuery().processInstanceIds(ids).unlimitedList().stream()
              .filter(process -> process.getBusinessKey() != null && Incidents.isNumber(process.getBusinessKey()))
              .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
      return assigned.stream().filter(task -> numbers.containsKey(task.getProcessInstanceId()))
          .map(task -> new Holding(numbers.get(task.getProcessInstanceId()), task.getAssignee()))
          .collect(Collectors.toSet());
    });
  }

  /** His duty ends, if it does as things are now. @param note null: none */
  void ends(String number, String leaving, String note) {
    final Instant now = clock.instant();
    if (last.get().filter(before -> leaves(new Holding(number, leaving), before, duty.atWork(now), now)).isPresent()) {
      passOn(number, leaving, note);
    }
  }

  /** What he holds of the incident is free, its timeline has his note. */
  private void passOn(String number, String leaving, String note) {
    // the look and the process come one after the other
    actions.hold(number);
    final Incident incident = incidents.get(number);
    calls.left(number, leaving);
    if (incident.state().isOver() || held.heldBy(number, leaving).isEmpty()) {
      return;
    }
    held.passOn(number, leaving);
    final Instant then = duty.nextAtWork(clock.instant());
    final Optional<String> next = duty.isBusiness(then) ? Optional.empty() : duty.first(DutyLine.SUPPORT, then);
    final String words = "Handed over by %s to %s: %s".formatted(people.name(leaving),
        next.map(people::name).orElse(duty.isBusiness(then) ? "the team" : "whoever is called"),
        note == null ? "no note was left" : note);
    actions.handedOver(number, leaving.equals(incident.engineer()) ? next.orElse(null) : incident.engineer(), words,
        leaving);
    if (duty.isNeeded(clock.instant())) {
      watch.follow(number, words);
    }
  }

  /** Somebody who holds tasks of an incident. */
  private record Holding(String incident, String person) {
  }
}
