package com.vivition.sla.emergency;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serve the call by the caller's agreement: the chosen report, else the only open one, else a new one (R5). */
@Component
@UsableInModels
class ServeCall implements JavaDelegate {

  private final EmergencyCalls calls;

  ServeCall(EmergencyCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final EmergencyCall call = calls.get(CallVars.CALL.get(execution));
    final var open = calls.openReports(call).stream().map(Incident::number).toList();
    final String chosen = CallVars.CHOSEN.find(execution).orElse(null);
    final String only = open.size() == 1 ? open.get(0) : null;
    calls.serve(call.number(), execution.hasVariable(CallVars.CHOSEN.name()) ? chosen : only,
        CallVars.TOLD_BY.find(execution).orElse(call.recordedBy()));
  }
}
