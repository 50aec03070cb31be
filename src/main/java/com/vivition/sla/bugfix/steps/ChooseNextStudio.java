package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.bugfix.rollout.RollOutStudio;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.bugfix.rollout.Turn;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Choose the next studio: whose turn it is by the roll-out's rules, or when somebody's comes. The incidents of the
 * studios that have had theirs, well or not, hear of it, and whoever follows the roll-out sees how far it is.
 */
@Component
@UsableInModels
class ChooseNextStudio implements JavaDelegate {

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final BugProcess process;
  private final BugTasks tasks;

  ChooseNextStudio(Bugs bugs, RollOuts rollOuts, BugProcess process, BugTasks tasks) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.process = process;
    this.tasks = tasks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String rollOut = FixVars.ROLL_OUT.get(execution);
    final String bug = BugVars.BUG.get(execution);
    bugs.hold(bug);
    final List<BugLink> standing = bugs.affected(bug).stream().filter(BugLink::standing).toList();
    rollOuts.standing(rollOut, standing.stream().map(BugLink::studio).collect(Collectors.toSet()));
    final Turn turn = rollOuts.next(rollOut);
    final RollOut now = rollOuts.state(rollOut);
    standing.forEach(link -> now.at(link.studio()).filter(RollOutStudio::isOver).ifPresent(studio -> tell(link, studio)));
    if (turn instanceof Turn.Install install) {
      FixVars.TURN.set(execution, "INSTALL");
      FixVars.STUDIO.set(execution, install.studio());
      FixVars.AGENT_URL.set(execution, install.agentUrl());
      FixVars.NOT_AFTER.set(execution, install.notAfter() == null ? null : Date.from(install.notAfter()));
      FixVars.DEAD_BEFORE.set(execution, install.deadBefore());
    } else if (turn instanceof Turn.Wait wait) {
      FixVars.TURN.set(execution, "WAIT");
      FixVars.TURN_AT.set(execution, Date.from(wait.until()));
    } else {
      FixVars.TURN.set(execution, "OVER");
      FixVars.ROLLED_OUT.set(execution, now.state() == RollOut.State.DONE);
      FixVars.WITHDRAWN.set(execution, now.state() == RollOut.State.WITHDRAWN);
      withdrawn(bugs.get(bug), now);
    }
    tasks.refresh(bug);
  }

  private void tell(BugLink link, RollOutStudio studio) {
    if (studio.state() == RollOutStudio.State.DONE) {
      bugs.goOn(link.incident(), CurrentUser.APPLICATION);
    }
    process.settled(link.incident());
  }

  // the release was withdrawn for another bug that it was to fix too
  private void withdrawn(Bug bug, RollOut rollOut) {
    if (rollOut.state() == RollOut.State.WITHDRAWN && bug.state() == BugState.RELEASED) {
      bugs.withdrawn(bug.number(), rollOut.reason(), CurrentUser.APPLICATION);
    }
  }
}
