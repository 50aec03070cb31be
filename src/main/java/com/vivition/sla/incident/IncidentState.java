package com.vivition.sla.incident;

/** Where an incident stands, as the API names it. Paused is not a state: any open incident may be paused besides. */
public enum IncidentState {
  REPORTED, WAITING_FOR_OPENING, IN_TRIAGE, IN_DIAGNOSIS, IN_REPAIR, RESTORED,
  CLOSED, CANCELLED, MERGED, NOT_AN_INCIDENT;

  /** Whether nothing more is to be done about it, unless it is reopened (R10). */
  public boolean isOver() {
    return compareTo(RESTORED) > 0;
  }
}
