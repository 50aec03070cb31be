package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.bugfix.rollout.RollOutStudio;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.StudioRegistry;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Link the bug: the known one that the engineer chose, else a new one, which has its process from now on. A version that
 * mends it and is on its way, or was, goes to this studio too.
 */
@Component
@UsableInModels
class LinkBug implements JavaDelegate {

  private final Bugs bugs;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final RollOuts rollOuts;
  private final BugProcess process;
  private final CurrentUser user;

  LinkBug(Bugs bugs, Incidents incidents, StudioRegistry studios, RollOuts rollOuts, BugProcess process,
      CurrentUser user) {
    this.bugs = bugs;
    this.incidents = incidents;
    this.studios = studios;
    this.rollOuts = rollOuts;
    this.process = process;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    final String bug = BugVars.BUG.find(execution).filter(known -> !known.isBlank())
        .orElseGet(() -> open(incident));
    bugs.hold(bug);
    takeUpAgain(bugs.get(bug), incident);
    bugs.link(bug, incident.number(), true, user.id());
    BugVars.BUG.set(execution, bug);
    goOn(bugs.get(bug), incident.studio());
  }

  // one that is fixed is rolled out again where its version is missing; where it is not, it is not fixed
  private void takeUpAgain(Bug bug, Incident incident) {
    if (bug.state() != BugState.FIXED) {
      return;
    }
    final boolean missing = rollOuts.latest(bug.number(), incident.studio()).flatMap(all -> all.at(incident.studio()))
        .filter(RollOutStudio::installed).isEmpty();
    if (missing && rollOuts.refusal(bug.release()).isEmpty()) {
      bugs.releasedAgain(bug.number(), incident.number(), user.id());
    } else {
      bugs.reopened(bug.number(), incident.number() + " shows it again", user.id());
    }
  }

  private void goOn(Bug bug, String studio) {
    switch (bug.state()) {
      case OPEN -> process.begin(bug.number());
      case RELEASED -> {
        if (rollOuts.refusal(bug.release()).isEmpty()) {
          rollOuts.begin(bug.number(), bug.release(), Set.of(studio), Set.of(studio));
        }
        process.rollOut(bug.number(), bug.release());
      }
      // somebody is at it, or nobody will be
      case FIXING, KNOWN_ERROR, NOT_OURS, FIXED -> { }
    }
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
