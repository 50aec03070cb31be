package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.sweep.ServiceDown;
import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.RepairCalledOff;
import com.vivition.sla.incident.SignsSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and concerns disturbances: signs of one, and incidents that need not wait for one any more. */
@Component
class WatchForDisturbances {

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final DisturbanceProcess process;
  private final DisturbanceBriefing briefing;

  WatchForDisturbances(Disturbances disturbances, Incidents incidents, DisturbanceProcess process,
      DisturbanceBriefing briefing) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.process = process;
    this.briefing = briefing;
  }

  @EventListener
  void seen(SignsSeen signs) {
    final Incident incident = incidents.get(signs.incident());
    final String report = incident.description() == null ? incident.summary()
        : incident.summary() + "\n" + incident.description();
    disturbances.seen(incident.number(), report, signs.cause() == null ? null : signs.cause().name())
        .ifPresent(this::follow);
  }

  @EventListener
  void found(ServiceDown down) {
    follow(disturbances.suspected(null, down.studios(), down.words(), "sweep-" + down.sweep()));
  }

  @EventListener
  void calledOff(RepairCalledOff off) {
    if (disturbances.leave(off.incident(), off.reason(), CurrentUser.APPLICATION) && off.diagnoseAgain()) {
      process.left(off.incident());
    }
  }

  private void follow(Disturbance one) {
    process.begin(one.number());
    briefing.refresh(one.number());
  }
}
