package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.sweep.ServiceDown;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.RepairCalledOff;
import com.vivition.sla.incident.SignsSeen;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens elsewhere and concerns disturbances: signs of one, and incidents that need not wait for one any more. */
@Component
class WatchForDisturbances {

  private final Disturbances disturbances;
  private final DisturbanceProcess process;

  WatchForDisturbances(Disturbances disturbances, DisturbanceProcess process) {
    this.disturbances = disturbances;
    this.process = process;
  }

  @EventListener
  void seen(SignsSeen signs) {
    process.look(signs.incident(), signs.cause());
  }

  @EventListener
  void found(ServiceDown down) {
    final String number = disturbances.suspected(null, down.studios(), down.words(), "sweep-" + down.sweep()).number();
    process.begin(number);
    process.show(number);
  }

  @EventListener
  void calledOff(RepairCalledOff off) {
    if (disturbances.leave(off.incident(), off.reason(), CurrentUser.APPLICATION) && off.diagnoseAgain()) {
      process.left(off.incident());
    }
  }
}
