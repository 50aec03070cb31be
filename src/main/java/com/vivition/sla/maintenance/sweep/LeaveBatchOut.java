package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Leave the batch out: nobody probed it in time, the others go on without it. */
@Component
@UsableInModels
class LeaveBatchOut implements JavaDelegate {

  private final Sweeps sweeps;

  LeaveBatchOut(Sweeps sweeps) {
    this.sweeps = sweeps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    sweeps.leaveOut(SweepVars.SWEEP.get(execution), SweepVars.BATCH.get(execution));
  }
}
