package com.vivition.sla.incident;

import com.vivition.sla.engine.UsableInModels;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the models say about an incident as its process goes on. */
@Component
@UsableInModels
public class Progress {

  private final Incidents incidents;
  private final IncidentTable table;
  private final ApplicationEventPublisher events;

  Progress(Incidents incidents, IncidentTable table, ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.table = table;
    this.events = events;
  }

  /** The incident has come to that state. */
  public void enter(DelegateExecution execution, String state) {
    final String number = execution.getProcessBusinessKey();
    table.set(number, Map.of("state", IncidentState.valueOf(state)));
    events.publishEvent(new IncidentGoesOn(number));
  }

  /** The number of the incident that it was merged into (R11); null: none. */
  public String survivor(DelegateExecution execution) {
    return incidents.mergedInto(execution.getProcessBusinessKey()).orElse(null);
  }

  /** The id of the studio that the incident is about. */
  public String studio(DelegateExecution execution) {
    return incidents.of(execution).studio();
  }
}
