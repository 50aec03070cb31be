package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOutResult.State;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the roll-out: what the incidents of that studio show is true again; one that bears it badly is an incident. */
@Component
@UsableInModels
class RecordRollOut implements JavaDelegate {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final IncidentActions actions;

  RecordRollOut(Bugs bugs, RollOuts rollOuts, IncidentActions actions) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.actions = actions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String bug = BugVars.BUG.get(execution);
    final String studio = FixVars.STUDIO.get(execution);
    final State state = State.valueOf(FixVars.STATE.get(execution));
    final String detail = FixVars.DETAIL.get(execution);
    bugs.hold(bug);
    rollOuts.result(FixVars.ROLL_OUT.get(execution), studio, state, detail,
        FixVars.DEAD_BEFORE.find(execution).orElse(null));
    bugs.affected(bug).stream().filter(link -> link.standing() && link.studio().equals(studio))
        .forEach(link -> actions.refresh(link.incident()));
    if (state == State.UNHEALTHY) {
      actions.discovered(studio, "Not well since release " + FixVars.VERSION.get(execution), detail,
          "roll-out-" + FixVars.ROLL_OUT.get(execution) + "-" + studio);
    }
  }
}
