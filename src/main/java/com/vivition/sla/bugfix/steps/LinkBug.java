package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.StudioRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Link the bug: the known one that the engineer chose, else a new one, which has its process from now on. */
@Component
@UsableInModels
class LinkBug implements JavaDelegate {

  private final Bugs bugs;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final BugProcess process;
  private final CurrentUser user;

  LinkBug(Bugs bugs, Incidents incidents, StudioRegistry studios, BugProcess process, CurrentUser user) {
    this.bugs = bugs;
    this.incidents = incidents;
    this.studios = studios;
    this.process = process;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    final String bug = BugVars.BUG.find(execution).filter(known -> !known.isBlank())
        .orElseGet(() -> open(incident));
    bugs.link(bug, incident.number(), true, user.id());
    BugVars.BUG.set(execution, bug);
    process.begin(bug);
  }

  // software is the studio's own, unless diagnosis named a component
  private String open(Incident incident) {
    final var components = studios.get(incident.studio()).components();
    final String found = incident.solution() == null ? incident.description() : incident.solution();
    final NewBug bug = components.stream().filter(part -> part.id().equals(incident.component())).findFirst()
        .or(() -> components.stream().filter(part -> part.type() == ComponentType.STUDIO_SOFTWARE).findFirst())
        .map(part -> NewBug.in(part, incident.summary(), found))
        .orElseGet(() -> new NewBug(incident.summary(), found, ComponentType.STUDIO_SOFTWARE, null, null, null));
    return bugs.open(bug, incident.number(), user.id()).number();
  }
}
