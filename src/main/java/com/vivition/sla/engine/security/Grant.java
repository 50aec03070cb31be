package com.vivition.sla.engine.security;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.DEVELOPER;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.PLANNER;
import static com.vivition.sla.engine.security.UserGroup.PROCESS_OWNER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;
import static com.vivition.sla.engine.security.UserGroup.TECHNICIAN;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do with one of the engine's resources. Tasks are not listed: whoever a task is offered or given to
 * may read and work it, by the engine's own grant for that task.
 *
 * @param resourceId {@code *} for all of the kind
 */
record Grant(UserGroup group, Resource resource, String resourceId, List<Permission> permissions) {

  /** The groups that find their work in Tasklist. */
  static final EnumSet<UserGroup> TASKLIST = EnumSet.of(SUPPORT, TECHNICIAN, DEVELOPER, PLANNER, LEAD, MANAGER);

  private static final String REPORTED = "incident";
  private static final String DECLARED = "disturbance";
  private static final String CALLED = "emergency-call";
  /** What the lead starts in Tasklist. */
  private static final List<String> STARTED = List.of(REPORTED, DECLARED, CALLED);
  private static final List<String> SUPPORT_WORK = List.of(REPORTED, "remote-diagnosis", "hardware-swap", "site-visit",
      "receive-part", "return-part", "call-operator", "bug-fix", "track-bug", "reopened-issue", "sweep-alarm",
      "preventive-maintenance", "replace-part", DECLARED, "problem", "late-reply", "place-mail", CALLED, "call-duty",
      "hand-over-duty");

  /** The whole table, one row for each group and resource, as the engine demands. */
  static List<Grant> all() {
    final var grants = new ArrayList<Grant>();
    for (final UserGroup group : TASKLIST) {
      grants.add(of(group, APPLICATION, "tasklist", Permissions.ACCESS));
    }
    for (final UserGroup group : EnumSet.of(TECHNICIAN, DEVELOPER, PLANNER, SUPPORT)) {
      // the name and the picture of the process that a task belongs to
      grants.add(of(group, PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ));
    }
    for (final UserGroup group : EnumSet.of(SUPPORT, MANAGER)) {
      for (final String process : List.of(REPORTED, CALLED)) {
        grants.add(of(group, PROCESS_DEFINITION, process,
            ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
      }
    }
    grants.add(of(SUPPORT, PROCESS_DEFINITION, DECLARED,
        ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
    for (final UserGroup group : EnumSet.of(SUPPORT, LEAD, MANAGER)) {
      grants.add(of(group, PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE));
    }
    grants.add(of(LEAD, PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE));
    for (final String process : SUPPORT_WORK) {
      grants.add(of(LEAD, PROCESS_DEFINITION, process, STARTED.contains(process)
          ? new Permission[] {ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.TASK_WORK,
              ProcessDefinitionPermissions.TASK_ASSIGN, ProcessDefinitionPermissions.CREATE_INSTANCE}
          : new Permission[] {ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.TASK_WORK,
              ProcessDefinitionPermissions.TASK_ASSIGN}));
    }
    for (final UserGroup group : EnumSet.of(MANAGER, PROCESS_OWNER)) {
      grants.addAll(cockpit(group));
    }
    grants.add(of(PROCESS_OWNER, DEPLOYMENT, Authorization.ANY, Permissions.CREATE, Permissions.READ));
    for (final Resources resource : Resources.values()) {
      grants.add(of(ADMINISTRATOR, resource, Authorization.ANY, Permissions.ALL));
    }
    return List.copyOf(grants);
  }

  private static List<Grant> cockpit(UserGroup group) {
    return List.of(
        of(group, APPLICATION, "cockpit", Permissions.ACCESS),
        of(group, PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
            ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_TASK_VARIABLE,
            ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.READ_HISTORY_VARIABLE),
        // Cockpit counts the tasks of each group for nobody else
        of(group, TASK, Authorization.ANY, Permissions.READ),
        of(group, DECISION_DEFINITION, Authorization.ANY,
            Permissions.READ, Permissions.READ_HISTORY),
        of(group, DECISION_REQUIREMENTS_DEFINITION, Authorization.ANY, Permissions.READ));
  }

  private static Grant of(UserGroup group, Resource resource, String resourceId, Permission... permissions) {
    return new Grant(group, resource, resourceId, List.of(permissions));
  }
}
