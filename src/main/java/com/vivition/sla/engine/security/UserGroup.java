package com.vivition.sla.engine.security;

/** Who works with the application: the group ids that models, rights, the API and the demo users share. */
public enum UserGroup {
  SUPPORT("support", "Support engineers"),
  TECHNICIAN("technician", "Field technicians"),
  DEVELOPER("developer", "Software developers"),
  PLANNER("planner", "Planners"),
  LEAD("lead", "Team leads"),
  MANAGER("manager", "Managers"),
  PROCESS_OWNER("process-owner", "Process owners"),
  ADMINISTRATOR("camunda-admin", "Administrators");

  private final String id;
  private final String title;

  UserGroup(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The group's id, as a model's candidate groups name it. */
  public String id() {
    return id;
  }

  /** The group's name as people read it. */
  public String title() {
    return title;
  }
}
