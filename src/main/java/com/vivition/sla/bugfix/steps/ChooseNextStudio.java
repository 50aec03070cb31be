package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.bugfix.rollout.Turn;
import com.vivition.sla.engine.UsableInModels;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Choose the next studio: whose turn it is by the roll-out's rules, or when somebody's comes. */
@Component
@UsableInModels
class ChooseNextStudio implements JavaDelegate {

  private final RollOuts rollOuts;

  ChooseNextStudio(RollOuts rollOuts) {
    this.rollOuts = rollOuts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String rollOut = FixVars.ROLL_OUT.get(execution);
    final Turn turn = rollOuts.next(rollOut);
    if (turn instanceof Turn.Install install) {
      FixVars.TURN.set(execution, "INSTALL");
      FixVars.STUDIO.set(execution, install.studio());
      FixVars.AGENT_URL.set(execution, install.agentUrl());
    } else if (turn instanceof Turn.Wait wait) {
      FixVars.TURN.set(execution, "WAIT");
      FixVars.TURN_AT.set(execution, Date.from(wait.until()));
    } else {
      FixVars.TURN.set(execution, "OVER");
      FixVars.ROLLED_OUT.set(execution, rollOuts.state(rollOut).state() == RollOut.State.DONE);
    }
  }
}
