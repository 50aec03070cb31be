package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Somebody else has read the fix. */
@Component
@UsableInModels
class CompleteReview implements TaskListener {

  private final Bugs bugs;
  private final CurrentUser user;

  CompleteReview(Bugs bugs, CurrentUser user) {
    this.bugs = bugs;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    if (FixVars.FIXED_BY.find(task).filter(user.id()::equals).isPresent()) {
      throw new OwnReview();
    }
    final boolean good = answers.yes("good");
    bugs.noted(BugVars.BUG.get(task), (good ? "Reviewed: " : "Sent back by the review: ") + answers.text("note"), user.id());
    FixVars.FIX_GOOD.set(task.getExecution(), good);
  }
}
