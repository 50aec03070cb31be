package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Raise the alarm: somebody looks at ourselves, and the sweep does not wait for him. */
@Component
@UsableInModels
class RaiseAlarm implements JavaDelegate {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  RaiseAlarm(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String sweep = SweepVars.SWEEP.get(execution);
    authority.run(() -> runtime.startProcessInstanceByKey("sweep-alarm", sweep,
        Map.of(SweepVars.SWEEP.name(), sweep, SweepVars.ALARM.name(), SweepVars.ALARM.get(execution))));
  }
}
