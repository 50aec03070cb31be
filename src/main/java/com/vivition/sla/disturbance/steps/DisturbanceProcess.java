package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a disturbance, and tells the processes of incidents what became of it. */
@Component
class DisturbanceProcess {

  private static final String WORKS_AGAIN = "worksAgain";

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  DisturbanceProcess(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  /** It was suspected, or declared by an incident's engineer. One that has its process keeps it. */
  void begin(String disturbance) {
    authority.run(() -> {
      if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(disturbance, "disturbance").count() == 0) {
        runtime.createMessageCorrelation("DisturbanceSuspected").processInstanceBusinessKey(disturbance)
            .setVariable(DisturbanceVars.DISTURBANCE.name(), disturbance).correlateStartMessage();
      }
    });
  }

  /** The incident belongs to it: what was under way stops, and it waits. */
  void joined(String incident) {
    authority.run(() ->
        runtime.createMessageCorrelation("DisturbanceJoined").processInstanceBusinessKey(incident).correlateAll());
  }

  /** The studio works again with the service. */
  void over(String incident) {
    goesOn(incident, "DisturbanceOver", true);
  }

  /** The incident is diagnosed by itself. */
  void left(String incident) {
    goesOn(incident, "DisturbanceLeft", false);
  }

  private void goesOn(String incident, String message, boolean worksAgain) {
    authority.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident)
        .setVariable(WORKS_AGAIN, worksAgain).correlateAll());
  }
}
