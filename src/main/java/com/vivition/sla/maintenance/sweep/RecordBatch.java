package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the batch: what its studios said. */
@Component
@UsableInModels
class RecordBatch implements JavaDelegate {

  private final Sweeps sweeps;

  RecordBatch(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sweeps.record(SweepVars.SWEEP.get(execution), SweepVars.BATCH.get(execution),
        execution.getVariable(SweepVars.RESULTS));
  }
}
