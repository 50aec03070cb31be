package com.vivition.sla.emergency;

import com.vivition.sla.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a call that a telephone system sent. */
@Component
class EmergencyCallProcess {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  EmergencyCallProcess(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  /** The call was written down: its process begins, and goes on as far as it needs nobody. */
  void begin(String call) {
    authority.run(() -> runtime.createMessageCorrelation("EmergencyCallReceived").processInstanceBusinessKey(call)
        .setVariable(CallVars.CALL.name(), call).correlateStartMessage());
  }

  /** The same from that task on: a person serves it. */
  void begin(String call, String task) {
    authority.run(() -> runtime.createProcessInstanceByKey("emergency-call").businessKey(call)
        .setVariable(CallVars.CALL.name(), call).setVariable(CallVars.TOLD_BY.name(), null)
        .startBeforeActivity(task).execute());
  }
}
