package com.vivition.sla.incident;

import com.vivition.sla.diagnosis.StudioProbes;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.TimelineEntry.Kind;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Suggest the cause: keeps what the probes found and puts it, with the cause it suggests, on the engineer's task. */
@Component
@UsableInModels
class SuggestCause implements JavaDelegate {

  private static final String RESULTS = "probeResults";

  private final Incidents incidents;
  private final StudioProbes probes;
  private final Suggestion suggestion;
  private final Briefing briefing;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final ApplicationEventPublisher events;

  SuggestCause(Incidents incidents, StudioProbes probes, Suggestion suggestion, Briefing briefing, TaskService tasks,
      OwnAuthority authority, ApplicationEventPublisher events) {
    this.incidents = incidents;
    this.probes = probes;
    this.suggestion = suggestion;
    this.briefing = briefing;
    this.tasks = tasks;
    this.authority = authority;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.of(execution);
    probes.record(incident.number(), incident.studio(), execution.getVariable(RESULTS));
    execution.removeVariable(RESULTS);
    incidents.note(incident.number(), CurrentUser.APPLICATION, Kind.PROBE, probes.inWords(incident.number())
        + suggestion.of(incident).map(suggested -> ". Suggested cause: " + suggested.cause().label()).orElse(""), false);
    authority.run(() -> tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list()
        .forEach(briefing::refresh));
    suggestion.of(incident).ifPresent(suggested ->
        events.publishEvent(new SignsSeen(incident.number(), suggested.cause())));
  }
}
