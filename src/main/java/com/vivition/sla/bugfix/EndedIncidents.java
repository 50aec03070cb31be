package com.vivition.sla.bugfix;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.incident.IncidentOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An incident that is over, however it ended, waits for its bug no longer. */
@Component
@EngineSide
class EndedIncidents {

  private final Bugs bugs;

  EndedIncidents(Bugs bugs) {
    this.bugs = bugs;
  }

  @EventListener
  void goOn(IncidentOver over) {
    bugs.goOn(over.number(), CurrentUser.APPLICATION);
  }
}
