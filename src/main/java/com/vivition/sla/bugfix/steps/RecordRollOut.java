package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOutResult.State;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the roll-out: a studio that has the release lets its waiting incidents go on; one that bears it badly is an incident. */
@Component
@UsableInModels
class RecordRollOut implements JavaDelegate {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final IncidentActions actions;
  private final BugProcess process;

  RecordRollOut(Bugs bugs, RollOuts rollOuts, IncidentActions actions, BugProcess process) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.actions = actions;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String bug = BugVars.BUG.get(execution);
    final String studio = FixVars.STUDIO.get(execution);
    final State state = State.valueOf(FixVars.STATE.get(execution));
    final String detail = FixVars.DETAIL.get(execution);
    rollOuts.result(FixVars.ROLL_OUT.get(execution), studio, state, detail);
    if (state == State.DONE) {
      // also those that have not tried the workaround yet
      bugs.affected(bug).stream().filter(link -> link.studio().equals(studio)).forEach(link -> {
        bugs.goOn(link.incident(), CurrentUser.APPLICATION);
        process.fixed(link.incident());
      });
    } else if (state == State.UNHEALTHY) {
      actions.discovered(studio, "Not well since release " + FixVars.VERSION.get(execution), detail,
          "roll-out-" + FixVars.ROLL_OUT.get(execution) + "-" + studio);
    }
  }
}
