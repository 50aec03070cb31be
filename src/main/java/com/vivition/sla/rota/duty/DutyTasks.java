package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.rota.DutyLine;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Shows the people on duty the tasks of the incidents that concern them, and no others: as candidate users, which those
 * tasks have for nothing else. The engine gives a candidate the task's grant by itself and leaves it to him; here it
 * goes with the link.
 */
@Component
class DutyTasks {

  /** For Tasklist's filter: only these tasks, of all that he has to do with. */
  static final String ON_DUTY = "onDuty";
  /** Somebody's own call or hand-over is nobody else's. */
  private static final Set<String> OWN = Set.of("accept-call", "hand-over");
  /** An appointment or errand of a technician's own; a change of duty moves it to nobody. */
  private static final Set<String> APPOINTMENTS = Set.of("visit-studio", "bring-part-back");

  private final Duty duty;
  private final DutyCalls calls;
  private final TaskService tasks;
  private final AuthorizationService grants;
  private final OwnAuthority authority;
  private final Clock clock;

  DutyTasks(Duty duty, DutyCalls calls, TaskService tasks, AuthorizationService grants, OwnAuthority authority,
      Clock clock) {
    this.duty = duty;
    this.calls = calls;
    this.tasks = tasks;
    this.grants = grants;
    this.authority = authority;
    this.clock = clock;
  }

  static boolean isWork(String form) {
    return !OWN.contains(form);
  }

  /** Whoever should see the incident's open tasks now does, and nobody else by his duty. */
  void show(String incident) {
    authority.run(() -> of(incident).forEach(task -> show(incident, task)));
  }

  private void show(String incident, Task task) {
    final List<IdentityLink> links = tasks.getIdentityLinksForTask(task.getId());
    final Set<String> wanted = wanted(incident, groups(links.stream())::contains);
    final Set<String> shown = new HashSet<>();
    links.stream().filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && link.getUserId() != null)
        .forEach(link -> shown.add(link.getUserId()));
    if (!wanted.isEmpty()) {
      tasks.setVariableLocal(task.getId(), ON_DUTY, true);
    } else if (tasks.getVariableLocal(task.getId(), ON_DUTY) != null) {
      tasks.removeVariableLocal(task.getId(), ON_DUTY);
    }
    wanted.stream().filter(user -> !shown.contains(user)).forEach(user -> tasks.addCandidateUser(task.getId(), user));
    shown.stream().filter(user -> !wanted.contains(user)).forEach(user -> hide(task, user));
  }

  private void hide(Task task, String user) {
    tasks.deleteCandidateUser(task.getId(), user);
    if (!user.equals(task.getAssignee())) {
      withdrawGrant(task, user);
    }
  }

  private void withdrawGrant(Task task, String user) {
    grants.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT).resourceType(Resources.TASK)
        .resourceId(task.getId()).userIdIn(user).list()
        .forEach(grant -> grants.deleteAuthorization(grant.getId()));
  }

  private Set<String> wanted(String incident, Predicate<String> offeredTo) {
    final Instant now = clock.instant();
    final Set<String> users = new HashSet<>();
    if (duty.concerns(incident, now)) {
      duty.first(DutyLine.SUPPORT, now).ifPresent(users::add);
      users.addAll(calls.people(incident));
      if (offeredTo.test("technician")) {
        duty.first(DutyLine.TECHNICIAN, now).ifPresent(users::add);
      }
    }
    return users;
  }

  private static Set<String> groups(Stream<IdentityLink> links) {
    final Set<String> groups = new HashSet<>();
    links.map(IdentityLink::getGroupId).forEach(groups::add);
    return groups;
  }

  /** Whether it has a task for somebody on duty; what waits for others calls nobody again. */
  boolean anythingToDo(String number) {
    return authority.get(() -> tasks.createTaskQuery().processInstanceBusinessKey(number).list()).stream()
        .anyMatch(task -> canPass(task.getTaskDefinitionKey()));
  }

  /** What he holds of it and can hand over. */
  List<Task> heldBy(String incident, String person) {
    return authority.get(() -> tasks.createTaskQuery().processInstanceBusinessKey(incident).taskAssignee(person).list())
        .stream().filter(task -> canPass(task.getTaskDefinitionKey())).toList();
  }

  static boolean canPass(String form) {
    return isWork(form) && !APPOINTMENTS.contains(form);
  }

  /** He holds none of it any more; his group and who is on duty now may take it. */
  void passOn(String incident, String person) {
    authority.run(() -> {
      for (final Task task : heldBy(incident, person)) {
        tasks.setAssignee(task.getId(), null);
        if (!isCandidate(task, person)) {
          withdrawGrant(task, person);
        }
      }
    });
  }

  private boolean isCandidate(Task task, String person) {
    return tasks.getIdentityLinksForTask(task.getId()).stream()
        .anyMatch(link -> link.getType().equals(IdentityLinkType.CANDIDATE) && person.equals(link.getUserId()));
  }

  private List<Task> of(String incident) {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).list().stream()
        .filter(task -> isWork(task.getTaskDefinitionKey()))
        // else this very transaction completes it
        .filter(task -> tasks.getVariableLocal(task.getId(), "number") != null).toList();
  }
}
