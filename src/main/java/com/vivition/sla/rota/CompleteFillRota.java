package com.vivition.sla.rota;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The lead leaves a gap open: why is kept with the process. */
@Component
@UsableInModels
class CompleteFillRota implements TaskListener {

  private final GapWatch watch;
  private final CurrentUser user;

  CompleteFillRota(GapWatch watch, CurrentUser user) {
    this.watch = watch;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    RotaVars.LEFT_OPEN.set(task.getExecution(), "%s (%s)".formatted(new Answers(task).text("note"), user.id()));
    watch.over(task.getExecution().getProcessBusinessKey());
  }
}
