package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.SweepTimes;
import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.engine.UsableInModels;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begin the sweep: one a night, on however many nodes. */
@Component
@UsableInModels
class BeginSweep implements JavaDelegate {

  private final Sweeps sweeps;
  private final SweepTimes times;

  BeginSweep(Sweeps sweeps, SweepTimes times) {
    this.sweeps = sweeps;
    this.times = times;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Optional<String> sweep = sweeps.begin(times.night());
    SweepVars.BEGUN.set(execution, sweep.isPresent());
    SweepVars.SERVICE_TOLD.set(execution, false);
    sweep.ifPresent(name -> {
      SweepVars.SWEEP.set(execution, name);
      execution.setProcessBusinessKey(name);
    });
  }
}
