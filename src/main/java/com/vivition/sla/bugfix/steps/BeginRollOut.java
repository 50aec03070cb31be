package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begin the roll-out: to every studio that has what the bug affects, those that stand still by it first. */
@Component
@UsableInModels
class BeginRollOut implements JavaDelegate {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final StudioRegistry studios;

  BeginRollOut(Bugs bugs, RollOuts rollOuts, StudioRegistry studios) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.studios = studios;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Bug bug = bugs.get(BugVars.BUG.get(execution));
    final Set<String> standing = bugs.affected(bug.number()).stream().filter(BugLink::standing).map(BugLink::studio)
        .collect(Collectors.toSet());
    final Set<String> concerned = studios.all().stream()
        .filter(studio -> studio.components().stream().anyMatch(bug::affects)).map(Studio::id).collect(Collectors.toSet());
    concerned.addAll(standing);
    FixVars.ROLL_OUT.set(execution, rollOuts.begin(bug.number(), bug.release(), concerned, standing).id());
  }
}
