package com.vivition.sla.disturbance.steps;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.engine.OwnAuthority;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins the process of a disturbance, and tells the processes of incidents what became of it. */
@Component
class DisturbanceProcess {

  private static final Logger LOG = LoggerFactory.getLogger(DisturbanceProcess.class);
  private static final String JOINED = "DisturbanceJoined";
  private static final String LOOK = "look-for-disturbance";
  private static final String WORKS_AGAIN = "worksAgain";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final OwnAuthority authority;

  DisturbanceProcess(RuntimeService runtime, RepositoryService repository, OwnAuthority authority) {
    this.runtime = runtime;
    this.repository = repository;
    this.authority = authority;
  }

  /** It was suspected, or declared by an incident's engineer. One that has its process keeps it. */
  void begin(String disturbance) {
    authority.run(() -> {
      if (!isUnderWay(disturbance)) {
        runtime.createMessageCorrelation("DisturbanceSuspected").processInstanceBusinessKey(disturbance)
            .setVariable(DisturbanceVars.DISTURBANCE.name(), disturbance).correlateStartMessage();
      }
    });
  }

  /** Whether it has its process. */
  boolean isUnderWay(String disturbance) {
    return authority.get(() ->
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(disturbance, "disturbance").count()) > 0;
  }

  /**
   * More is known of the incident: it is looked at by itself, as often as it takes, so that no report and no diagnosis
   * waits for it or fails by it (R5).
   *
   * @param cause null: not known
   */
  void look(String incident, Cause cause) {
    authority.run(() -> {
      if (canLook()) {
        runtime.createProcessInstanceByKey(LOOK).businessKey(incident)
            .setVariable(DisturbanceVars.CAUSE.name(), cause == null ? null : cause.name()).execute();
      } else {
        LOG.warn("{} is not looked at for a disturbance: the process {} is suspended", incident, LOOK);
      }
    });
  }

  /** More is known of the disturbance: its tasks show it, in a transaction of their own. */
  void show(String disturbance) {
    authority.run(() -> {
      if (canLook()) {
        runtime.createProcessInstanceByKey(LOOK).businessKey(disturbance)
            .setVariable(DisturbanceVars.DISTURBANCE.name(), disturbance).startBeforeActivity("show-what-is-known").execute();
      }
    });
  }

  private boolean canLook() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(LOOK).latestVersion().active().count() > 0;
  }

  /** Whether what is under way for the incident can stop for a disturbance; that of an earlier model cannot. */
  boolean waitsToJoin(String incident) {
    return authority.get(() -> runtime.createExecutionQuery().processInstanceBusinessKey(incident)
        .messageEventSubscriptionName(JOINED).count()) > 0;
  }

  /** The incident belongs to it: what was under way stops, and it waits. @throws IllegalStateException if it cannot */
  void joined(String incident) {
    if (!reached(incident, JOINED, Map.of())) {
      throw new IllegalStateException("What is under way for %s does not stop for a disturbance".formatted(incident));
    }
  }

  /** The studio works again with the service. @throws IllegalStateException when the incident does not wait for that */
  void over(String incident) {
    if (!reached(incident, "DisturbanceOver", Map.of(WORKS_AGAIN, true))) {
      throw new IllegalStateException("%s does not wait for the end of a disturbance".formatted(incident));
    }
  }

  /** The incident is diagnosed by itself. */
  void left(String incident) {
    reached(incident, "DisturbanceLeft", Map.of(WORKS_AGAIN, false));
  }

  private boolean reached(String incident, String message, Map<String, Object> variables) {
    return !authority.get(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident)
        .setVariables(variables).correlateAllWithResult()).isEmpty();
  }
}
