package com.vivition.sla.emergency;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Find the caller: his number says which studio he calls from. */
@Component
@UsableInModels
class FindCaller implements JavaDelegate {

  private final EmergencyCalls calls;

  FindCaller(EmergencyCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (calls.get(CallVars.CALL.get(execution)).studio() == null) {
      calls.findStudio(CallVars.CALL.get(execution));
    }
  }
}
