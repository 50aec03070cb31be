package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether the bug shows itself to a developer too; he writes what its issue in the tracker says. */
@Component
@UsableInModels
class CompleteReproduction implements TaskListener {

  private final Bugs bugs;
  private final BugProcess process;
  private final CurrentUser user;

  CompleteReproduction(Bugs bugs, BugProcess process, CurrentUser user) {
    this.bugs = bugs;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final Bug bug = bugs.get(BugVars.BUG.get(task));
    if (process.wantsIssue(bug.number())) {
      // nothing of what customers and engineers wrote: a tracker has other readers than we have
      process.track(bug.number(), Objects.requireNonNullElse(answers.text("issueTitle"), bug.affectedInWords()),
          Objects.requireNonNullElse(answers.text("issueText"), bug.number()));
    }
    bugs.noted(bug.number(), (answers.yes("reproduced") ? "Reproduced: " : "Not reproduced: ") + answers.text("note"),
        user.id());
  }
}
