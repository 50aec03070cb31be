package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.Carried;
import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The incidents by which people were told what a sweep found: each speaks for it as long as it is to be restored. */
@Component
class Carriers {

  private final Sweeps sweeps;
  private final Incidents incidents;

  Carriers(Sweeps sweeps, Incidents incidents) {
    this.sweeps = sweeps;
    this.incidents = incidents;
  }

  /** Whether an incident takes in what else is found at its studio: nobody looks into one that is restored. */
  static boolean takesIn(Incident incident) {
    return !incident.state().isOver() && incident.state() != IncidentState.RESTORED;
  }

  /** Tells the sweep of those that speak for nothing any more. */
  void follow() {
    for (final Carried carried : sweeps.carried()) {
      final Incident incident = incidents.get(carried.incident());
      if (!takesIn(incident) && !isNone(incident, carried)) {
        sweeps.over(carried.news(), end(incident));
      }
    }
  }

  // people looked at this very finding: it is not brought to them every night
  private static boolean isNone(Incident incident, Carried carried) {
    return carried.own() && (incident.state() == IncidentState.NOT_AN_INCIDENT
        || incident.state() == IncidentState.CANCELLED);
  }

  private Instant end(Incident incident) {
    return incidents.clock(incident.number()).restoredAt().orElse(incident.closedAt());
  }
}
