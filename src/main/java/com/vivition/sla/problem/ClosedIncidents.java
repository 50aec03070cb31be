package com.vivition.sla.problem;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.IncidentOver;
import com.vivition.sla.incident.IncidentState;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has every closed incident looked at in a process of its own: with the closing it is stored, after it it is done, and
 * as often as it takes.
 */
@Component
@EngineSide
class ClosedIncidents {

  private static final Logger LOG = LoggerFactory.getLogger(ClosedIncidents.class);
  private static final String LOOK = "look-for-problem";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final OwnAuthority authority;

  ClosedIncidents(RuntimeService runtime, RepositoryService repository, OwnAuthority authority) {
    this.runtime = runtime;
    this.repository = repository;
    this.authority = authority;
  }

  @EventListener
  void over(IncidentOver over) {
    if (over.state() == IncidentState.CLOSED) {
      authority.run(() -> begin(over.number()));
    }
  }

  // somebody may have suspended it, which is no reason to keep an incident open
  private void begin(String incident) {
    if (repository.createProcessDefinitionQuery().processDefinitionKey(LOOK).latestVersion().active().count() > 0) {
      runtime.startProcessInstanceByKey(LOOK, incident);
    } else {
      LOG.warn("{} is not looked at for a problem: the process {} is suspended", incident, LOOK);
    }
  }
}
