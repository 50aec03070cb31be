package com.vivition.sla.incident;

/** Holds incidents as whoever acts on them does, for stories of other packages. */
public class HeldIncidents {

  private final IncidentTable table;

  HeldIncidents(IncidentTable table) {
    this.table = table;
  }

  /** Until the end of the transaction. */
  public void lock(String incident) {
    table.lock(incident);
  }
}
