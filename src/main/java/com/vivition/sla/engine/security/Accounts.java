package com.vivition.sla.engine.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** The groups, the demo's users and the administrator; creates what is missing and changes nothing that is there. */
class Accounts {

  /** The administrator of a new installation. */
  static final String ADMIN = "admin";

  private static final String DEMO_PASSWORD = "demo";

  private final IdentityService identity;
  private final AdminPassword adminPassword;
  private final boolean demo;

  Accounts(IdentityService identity, AdminPassword adminPassword, boolean demo) {
    this.identity = identity;
    this.adminPassword = adminPassword;
    this.demo = demo;
  }

  void createMissing() {
    for (final UserGroup group : UserGroup.values()) {
      createGroup(group);
    }
    if (demo) {
      createDemoUsers();
    }
    // an installation whose administrators have accounts of their own keeps no other
    if (identity.createUserQuery().memberOfGroup(UserGroup.ADMINISTRATOR.id()).count() == 0) {
      createUser(ADMIN, demo ? DEMO_PASSWORD : null, "Anouk", "Beheer", UserGroup.ADMINISTRATOR);
    }
  }

  private void createDemoUsers() {
    createUser("support", DEMO_PASSWORD, "Sanne", "de Vries", UserGroup.SUPPORT);
    createUser("technician", DEMO_PASSWORD, "Tom", "Janssen", UserGroup.TECHNICIAN);
    createUser("developer", DEMO_PASSWORD, "Daan", "Visser", UserGroup.DEVELOPER);
    createUser("planner", DEMO_PASSWORD, "Petra", "Smit", UserGroup.PLANNER);
    createUser("lead", DEMO_PASSWORD, "Lotte", "Mulder", UserGroup.LEAD);
    createUser("manager", DEMO_PASSWORD, "Mark", "Bakker", UserGroup.MANAGER);
    createUser("process-owner", DEMO_PASSWORD, "Olga", "Peters", UserGroup.PROCESS_OWNER);
  }

  private void createGroup(UserGroup group) {
    if (identity.createGroupQuery().groupId(group.id()).count() > 0) {
      return;
    }
    final Group created = identity.newGroup(group.id());
    created.setName(group.title());
    created.setType(group == UserGroup.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
    identity.saveGroup(created);
  }

  private void createUser(String id, String password, String firstName, String lastName, UserGroup group) {
    if (identity.createUserQuery().userId(id).count() > 0) {
      return;
    }
    final User user = identity.newUser(id);
    user.setFirstName(firstName);
    user.setLastName(lastName);
    user.setPassword(password == null ? adminPassword.choose() : password);
    identity.saveUser(user);
    identity.createMembership(id, group.id());
  }
}
