package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.rota.DutyLine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What whoever leaves at a change of duty holds passes on to whoever is at work next, unless he keeps it. */
@Component
class HandOvers {

  private final Duty duty;
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
  private final Clock clock;

  HandOvers(Duty duty, DutyTasks held, DutyCalls calls, CallWatch watch, DutyProcesses processes, People people,
      Incidents incidents, IncidentActions actions, TaskService tasks, RuntimeService runtime, OwnAuthority authority,
      DutySettings settings, Clock clock) {
    this.duty = duty;
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
    this.clock = clock;
  }

  /** Shortly before a change of duty: whoever leaves then is asked, once for each incident of which he holds tasks. */
  void ask() {
    final Instant now = clock.instant();
    final Instant change = duty.nextChange(now);
    if (Duration.between(now, change).compareTo(settings.handOverBefore()) > 0) {
      return;
    }
    final Instant then = duty.nextAtWork(change);
    final Predicate<Holding> leaves = leaving(now, then);
    for (final Holding one : holdings()) {
      if (leaves.test(one) && (duty.concerns(one.incident(), now) || duty.concerns(one.incident(), then))) {
        processes.handOver(one.incident(), one.person(), change);
      }
    }
  }

  /** Back to the team goes what those on duty hold; what others hold stays. On duty, only those of the shift go on. */
  private Predicate<Holding> leaving(Instant now, Instant then) {
    final Set<String> before = duty.everybody(now);
    final Set<String> after = duty.everybody(then);
    return duty.isBusiness(then)
        ? one -> before.contains(one.person()) || calls.people(one.incident()).contains(one.person())
        : one -> !after.contains(one.person());
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

  /** His duty is over: what he holds of the incident is free, its timeline has his note. @param note null: none */
  void passOn(String number, String leaving, String note) {
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
