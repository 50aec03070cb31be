package com.vivition.sla.rota;

import com.vivition.sla.engine.security.UserGroup;
import java.util.List;
import java.util.Locale;

/** The lines of the rota: each has its own people on duty. */
public enum DutyLine {
  SUPPORT("Support", UserGroup.SUPPORT, UserGroup.LEAD),
  TECHNICIAN("Technicians", UserGroup.TECHNICIAN);

  private final String title;
  private final List<UserGroup> groups;

  DutyLine(String title, UserGroup... groups) {
    this.title = title;
    this.groups = List.of(groups);
  }

  /** The line's name as people read it. */
  public String title() {
    return title;
  }

  /** Whose members may be on duty. */
  public List<UserGroup> groups() {
    return groups;
  }

  /** Its name in small letters, as ids have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
