package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.DisturbanceState;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes incidents that others work on into a disturbance. */
@Component
class Joining {

  private static final Set<IncidentState> BEFORE_REPAIR = EnumSet.of(IncidentState.IN_TRIAGE, IncidentState.IN_DIAGNOSIS);

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final IncidentActions actions;
  private final DisturbanceProcess process;

  Joining(Disturbances disturbances, Incidents incidents, IncidentActions actions, DisturbanceProcess process) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.actions = actions;
    this.process = process;
  }

  /** The incident joins, unless it has gone on or belongs to one meanwhile, or its model knows of no disturbances. */
  void join(String number, String incident, String by) {
    actions.hold(incident);
    final Disturbance one = disturbances.get(number);
    if (one.state() == DisturbanceState.CONFIRMED && BEFORE_REPAIR.contains(incidents.get(incident).state())
        && disturbances.of(incident).isEmpty() && process.waitsToJoin(incident)) {
      actions.takenOn(incident, "belongs to " + one.inWords(), by);
      actions.diagnosed(incident, Cause.ONLINE_SERVICE, null, one.findings(), by);
      actions.callOffVisits(incident);
      disturbances.join(number, incident, by);
      process.joined(incident);
    }
  }
}
