package com.vivition.sla.rota;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the gaps on their task. */
@Component
@UsableInModels
class FillRotaBriefing implements TaskListener {

  private final GapTable gaps;
  private final GapWords words;

  FillRotaBriefing(GapTable gaps, GapWords words) {
    this.gaps = gaps;
    this.words = words;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = task.getExecution().getProcessBusinessKey();
    task.setVariablesLocal(words.shown(number, gaps.of(number)));
    task.setVariableLocal("note", null);
  }
}
