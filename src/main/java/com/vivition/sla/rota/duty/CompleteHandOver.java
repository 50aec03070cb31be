package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whoever leaves keeps his tasks, or leaves a note for whoever goes on. */
@Component
@UsableInModels
class CompleteHandOver implements TaskListener {

  private final DutyCalls calls;

  CompleteHandOver(DutyCalls calls) {
    this.calls = calls;
  }

  @Override
  public void notify(DelegateTask task) {
    final Answers answers = new Answers(task);
    DutyVars.NOTE.set(task.getExecution(), answers.text("note"));
    DutyVars.KEPT.set(task.getExecution(), answers.yes("keep"));
    if (answers.yes("keep")) {
      calls.keeps(task.getExecution().getProcessBusinessKey(), DutyVars.LEAVING.get(task));
    }
  }
}
